"""Server-sent events, fed by the database's notifications."""
