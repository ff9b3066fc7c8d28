"""Old scripts: read from a file, and each sentence with a proposal what it could become."""
