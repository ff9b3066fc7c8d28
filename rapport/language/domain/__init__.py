"""What the messages of an aesthetic practice are about: the shipped heads, their data, their training."""
