"""What a practice asks itself, decides and looks at again."""
