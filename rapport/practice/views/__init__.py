"""Pages of the practice: settings, the first-run wizard, the start list, one's own account."""
