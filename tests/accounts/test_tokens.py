"""API tokens: shown once, kept as a digest, ended by revoking or by leaving."""

import hashlib
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.accounts import actions
from rapport.accounts.models import ApiToken
from rapport.accounts.queries import token_owner
from rapport.audit.models import Entry
from rapport.database.scope import current_practice, practice_scope


def issue(cast, now, staff=None, scopes=("read",)) -> str:
    with practice_scope(cast.id):
        return actions.issue_token(
            practice_id=cast.id,
            user_id=(staff or cast.olive).user_id,
            name="Booking",
            scopes=scopes,
            at=now,
        )


def test_a_token_leads_to_its_practice_and_user_before_any_scope(cast, outsiders, now):
    owner = token_owner(token=issue(cast, now, cast.mara))
    assert (owner.practice_id, owner.user_id) == (cast.id, cast.mara.user_id)
    assert current_practice() is None


def test_only_its_digest_is_kept(cast, now):
    token = issue(cast, now)
    with practice_scope(cast.id):
        kept = ApiToken.objects.values().get()
    assert bytes(kept["digest"]) == hashlib.sha256(token.encode()).digest()
    assert token not in str(kept)


@pytest.mark.parametrize("token", ["", "rapport_", "rapport_" + "x" * 43, "'; select 1"])
def test_a_guess_opens_nothing(cast, now, token):
    issue(cast, now)
    assert token_owner(token=token) is None


def test_who_left_or_may_not_sign_in_has_no_token(cast, now):
    tokens = [issue(cast, now, staff) for staff in (cast.dana, cast.dan)]
    with practice_scope(cast.id):
        cast.dana.is_active = False
        cast.dana.save()
        cast.dan.user.is_active = False
        cast.dan.user.save()
    assert [token_owner(token=token) for token in tokens] == [None, None]


def test_unknown_scopes_are_refused(cast, now):
    with pytest.raises(ValueError, match="everything"):
        issue(cast, now, scopes=["everything"])


def test_use_is_noted_to_the_minute(scoped, now):
    issue(scoped, now)
    token = ApiToken.objects.get()
    for seconds, expected in ((0, 0), (59, 0), (61, 61)):
        actions.note_token_use(token=token, at=now + timedelta(seconds=seconds))
        token.refresh_from_db()
        assert token.last_used_at == now + timedelta(seconds=expected)


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def test_a_leader_makes_one_sees_it_once_and_revokes_it(leader, cast):
    address = reverse("practice:tokens")
    page = leader.post(address, {"name": "Booking", "scopes": ["read", "receive"]}).content.decode()
    (token,) = re.findall(r"rapport_[\w-]{43}", page)
    assert token not in leader.get(address).content.decode()
    owner = token_owner(token=token)
    leader.post(reverse("practice:revocation", args=[owner.token_id]))
    assert token_owner(token=token) is None
    with practice_scope(cast.id):
        assert ApiToken.objects.get().scopes == ["read", "receive"]
        entries = list(Entry.objects.order_by("pk").values_list("verb", "subject_id"))
    assert entries == [("issued", owner.token_id), ("revoked", owner.token_id)]


def test_a_token_needs_a_name_and_something_it_may(leader, cast):
    page = leader.post(reverse("practice:tokens"), {"name": ""}).content.decode()
    assert page.count("This field is required.") == 2
    with practice_scope(cast.id):
        assert not ApiToken.objects.exists()
