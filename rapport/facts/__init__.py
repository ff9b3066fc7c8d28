"""Append-only facts that every figure is computed from."""
