"""Invitations: a link that works once, for seven days, for the one it was made for."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.test import Client
from django.urls import reverse

from rapport.accounts.models import Invitation, User
from rapport.accounts.queries import invitation_key
from rapport.audit.models import Entry
from rapport.database.scope import current_practice, practice_scope
from rapport.practice.actions import invitations
from rapport.practice.errors import NotAllowed
from rapport.practice.models import Role, Staff

PASSWORD = "seven small otters"
NEW = "nia@riverside.example"


def team(cast) -> list[str]:
    with practice_scope(cast.id):
        return list(Staff.objects.values_list("name", flat=True))


def join(browser, link, **changes):
    return browser.post(link, {"name": "Nia Bell", "password": PASSWORD} | changes)


@pytest.fixture
def made(cast, now):
    """A link made at `now`, outside every scope, with the clock standing there."""
    with time_machine.travel(now, tick=True) as clock:
        with practice_scope(cast.id):
            secret = invitations.invite(
                email=NEW, name="Nia", role=Role.PROVIDER, by=cast.mara, at=now
            )
        yield secret, reverse("practice:invitation", args=[secret]), clock


def test_whoever_has_the_link_joins_as_invited(made, cast, client):
    _, link, _ = made
    assert "Join Riverside" in client.get(link).content.decode()
    assert join(client, link).status_code == 302
    with practice_scope(cast.id):
        nia = Staff.objects.select_related("user").get(name="Nia Bell")
        verbs = set(Entry.objects.values_list("verb", flat=True))
    assert (nia.role, nia.user.email) == ("provider", NEW)
    assert nia.user.check_password(PASSWORD)
    assert {"invited", "joined"} <= verbs
    assert client.get(reverse("practice:me")).status_code == 200


def test_it_works_once(made, cast, client):
    _, link, _ = made
    join(client, link)
    other = Client()
    assert other.get(link).status_code == 410
    assert join(other, link, name="Mallory").status_code == 410
    assert "Mallory" not in team(cast)


def test_it_expires_after_seven_days(made, cast, client):
    _, link, clock = made
    clock.shift(timedelta(days=7, seconds=1))
    assert client.get(link).status_code == 410
    assert join(client, link).status_code == 410
    assert "Nia Bell" not in team(cast)


def test_unknown_and_spent_links_look_the_same(made, client, cast):
    _, link, _ = made
    join(Client(), link)
    spent = client.get(link)
    unknown = client.get(reverse("practice:invitation", args=["x" * 43]))
    assert (spent.status_code, unknown.status_code) == (410, 410)
    assert shown(spent) == shown(unknown)


def shown(answer) -> str:
    """The page's own part, without the form tokens and clock of the frame."""
    return answer.content.decode().partition("<main")[2].partition("</main>")[0]


def test_a_withdrawn_link_is_gone(made, cast, client):
    _, link, _ = made
    leader = Client()
    leader.force_login(cast.mara.user)
    with practice_scope(cast.id):
        pk = Invitation.objects.get().pk
    leader.post(reverse("practice:withdrawal", args=[pk]))
    assert client.get(link).status_code == 410


def test_a_new_invitation_to_the_address_ends_the_one_before(made, cast, client, now):
    _, link, _ = made
    with practice_scope(cast.id):
        invitations.invite(email=NEW.upper(), name="N", role=Role.MANAGER, by=cast.mara, at=now)
        assert Invitation.objects.count() == 1
    assert client.get(link).status_code == 410


@pytest.mark.parametrize("weak", ["short", "1234567890", "password123", NEW])
def test_the_password_rules_hold(made, client, weak):
    page = join(client, made[1], password=weak)
    assert page.status_code == 200
    assert not User.objects.filter(email=NEW).exists()


def test_the_secret_is_kept_nowhere(made, cast):
    secret, _, _ = made
    with practice_scope(cast.id):
        kept = Invitation.objects.values().get()
    assert secret not in str(kept)
    assert bytes(kept["digest"]) != secret.encode()


def test_looking_up_a_link_enters_no_practice(made, cast):
    key = invitation_key(token=made[0])
    assert key is not None
    assert key.practice_id == cast.id
    assert current_practice() is None
    assert not Invitation.objects.exists()


def test_somebody_else_who_is_signed_in_does_not_join_by_accident(made, outsiders, cast, client):
    client.force_login(outsiders.dana.user)
    page = join(client, made[1])
    assert "for somebody else" in page.content.decode()
    assert "Nia Bell" not in team(cast)
    assert not User.objects.filter(email=NEW).exists()


def test_whoever_has_an_account_signs_in_first_and_keeps_it(made, cast, client):
    user = User.objects.create_user(NEW, "another long one", name="Nia B")
    assert "has an account already" in client.get(made[1]).content.decode()
    join(client, made[1])
    user.refresh_from_db()
    assert user.check_password("another long one")
    assert "Nia B" not in team(cast)
    client.force_login(user)
    client.post(made[1])
    assert "Nia B" in team(cast)


def test_one_account_works_in_one_practice(cast, outsiders, client, now):
    email = outsiders.dana.user.email
    with practice_scope(cast.id):
        secret = invitations.invite(email=email, name="D", role=Role.PROVIDER, by=cast.mara, at=now)
    client.force_login(outsiders.dana.user)
    with time_machine.travel(now):
        answer = client.post(reverse("practice:invitation", args=[secret]))
    assert answer.status_code == 403
    with practice_scope(cast.id):
        assert Invitation.objects.get().accepted_at is None


def test_managers_invite_no_owners(scoped, now):
    with pytest.raises(NotAllowed):
        invitations.invite(email="x@y.example", name="X", role=Role.OWNER, by=scoped.mara, at=now)


def test_nobody_is_invited_twice(scoped, now):
    with pytest.raises(invitations.WorksHereAlready):
        invitations.invite(
            email=scoped.dana.user.email.upper(),
            name="Dana",
            role=Role.MANAGER,
            by=scoped.mara,
            at=now,
        )


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


FORM = {"name": "Nia", "email": NEW, "role": "front_desk"}


def test_the_link_goes_by_mail_and_is_shown(leader):
    page = leader.post(reverse("practice:team"), FORM).content.decode()
    (sent,) = mail.outbox
    assert sent.to == [NEW]
    link = next(line for line in sent.body.splitlines() if line.startswith("http"))
    assert link in page
    assert leader.get(reverse("practice:team")).content.decode().count(NEW) == 1


def test_without_a_relay_the_leader_sends_the_link(leader, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    page = leader.post(reverse("practice:team"), FORM).content.decode()
    assert "Send the link yourself" in page
    assert "/accounts/invitation/" in page


def test_a_line_break_in_a_name_makes_no_mail_header(leader):
    leader.post(reverse("practice:team"), FORM | {"name": "Nia\nBcc: all@x.example"})
    assert all("Bcc" not in str(sent.message()["Subject"]) for sent in mail.outbox)
