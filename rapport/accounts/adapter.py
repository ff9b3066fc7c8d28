"""Who may make an account: nobody without an invitation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ByInvitation(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Open sign-up is closed; invitations and the first-run wizard make users."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
