"""Conversations, messages, inquiries with their clock, assignments, and the ledger of events."""
