"""What the chat's browsers ask, and the desk."""
