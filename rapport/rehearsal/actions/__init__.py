"""What is written about rehearsals."""
