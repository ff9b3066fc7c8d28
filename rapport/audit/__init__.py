"""Who did and read what."""
