"""The processes of Rapport: the supervisor, and what each of its children does."""
