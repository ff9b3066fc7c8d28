"""Property tests share a machine with others: no time limit for one example."""

from hypothesis import settings

settings.register_profile("core", deadline=None, print_blob=True)
settings.load_profile("core")
