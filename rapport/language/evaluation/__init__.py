"""Measures of what the language part understands, on files of labelled examples."""
