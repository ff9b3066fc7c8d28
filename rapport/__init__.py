"""Rapport: every client who reaches out is answered by the right person, in time and as a person."""
