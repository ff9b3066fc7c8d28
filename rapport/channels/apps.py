from importlib import import_module
from pathlib import Path

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    name = "rapport.channels"

    def ready(self) -> None:
        """Every folder with a README is a channel; importing it registers it."""
        from rapport.channels.queries import has_mailbox
        from rapport.channels.settings_pages import PAGES
        from rapport.practice.finding import register
        from rapport.practice.start import light

        for readme in sorted(Path(__file__).parent.glob("*/README.md")):
            import_module(f"rapport.channels.{readme.parent.name}")
        light("mailbox", has_mailbox)
        register(*PAGES)
