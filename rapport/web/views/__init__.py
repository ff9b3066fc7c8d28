"""Pages of the shell itself; most of them want no transaction."""
