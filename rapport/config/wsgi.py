"""The WSGI application that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rapport.config.settings")
django = get_wsgi_application()

from rapport.channels.api.lane import Lane  # noqa: E402 - Django stands first

application = Lane(django)
