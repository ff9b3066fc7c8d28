"""`python -m rapport.config.cli`: how the supervisor starts its children, whatever the PATH."""

import sys

from rapport.config.cli import main

sys.exit(main())
