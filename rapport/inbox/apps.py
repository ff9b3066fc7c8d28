from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "rapport.inbox"

    def ready(self) -> None:
        """Say when somebody has written."""
        from rapport.inbox.queries.arrivals import has_messages
        from rapport.inbox.settings_pages import PAGES
        from rapport.practice.finding import register
        from rapport.practice.start import light

        light("message", has_messages)
        register(*PAGES)
