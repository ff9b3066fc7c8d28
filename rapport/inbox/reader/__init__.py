"""A process of its own that holds the language models, and the lane that keeps it busy."""
