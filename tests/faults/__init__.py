"""What must hold whatever is killed, cut off or sent twice."""
