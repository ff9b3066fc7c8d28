from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "rapport.insight"

    def ready(self) -> None:
        """Its settings are found by the search of the settings."""
        from rapport.insight.settings_pages import PAGES
        from rapport.practice.finding import register

        register(*PAGES)
