"""What is read about rehearsals."""
