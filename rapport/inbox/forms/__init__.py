"""What is posted from the desk."""
