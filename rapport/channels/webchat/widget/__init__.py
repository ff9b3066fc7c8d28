"""The chat as visitors see it: parts of one script, put together when it is asked for."""
