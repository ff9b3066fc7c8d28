"""Users, sign-in, invitations and API tokens."""
