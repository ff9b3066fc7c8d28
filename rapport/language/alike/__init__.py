"""Whether two sentences say the same to somebody: a small head of our own on the sentence encoder."""
