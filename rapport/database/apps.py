from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    name = "rapport.database"
