"""One folder of one shape per channel."""
