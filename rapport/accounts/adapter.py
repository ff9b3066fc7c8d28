"""Who may make an account: nobody without an invitation."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from rapport.web.client_address import client_address


class ByInvitation(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Open sign-up is closed; invitations and the first-run wizard make users."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Whom the limits of signing in count: not the proxy in front of us."""
        return client_address(request)
