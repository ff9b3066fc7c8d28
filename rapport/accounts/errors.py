"""Why a secret does not open anything."""


class InvitationSpent(Exception):
    """It was accepted before, or its time is over."""
