"""The assistant's pages: the panel beside a conversation, and the owner's settings."""
