"""Property tests share a machine with others: no time limit for one example."""

import os

from hypothesis import settings

# The same examples every time; `HYPOTHESIS_PROFILE=default` looks for new ones.
settings.register_profile("core", deadline=None, print_blob=True, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "core"))
