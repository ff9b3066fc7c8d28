"""What is open, what was answered, and who may see it."""
