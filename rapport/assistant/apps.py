from django.apps import AppConfig


class AssistantConfig(AppConfig):
    name = "rapport.assistant"
