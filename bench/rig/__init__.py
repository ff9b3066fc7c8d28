"""What several benches and fault tests need: a practice that is open, and programs that send to it."""
