from django.apps import AppConfig


class AssistantConfig(AppConfig):
    name = "rapport.assistant"

    def ready(self) -> None:
        """Let its settings be found."""
        from rapport.assistant.settings_pages import PAGES
        from rapport.practice.finding import register

        register(*PAGES)
