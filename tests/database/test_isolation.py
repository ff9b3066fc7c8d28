"""Practices can't see each other, and no table can be forgotten."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from rapport.database.scope import current_practice, practice_scope
from rapport.database.security import APPLICATION
from rapport.inbox.models import Channel
from rapport.practice.models import Location, Practice

# Everything that may act before or across practices. A new one needs a reason and a line in ARCHITECTURE.
DEFINERS = {
    "accept_call",
    "accept_delivery",
    "channel_by_address",
    "channel_by_public_id",
    "claim_alert_trials",
    "claim_asks",
    "claim_notice_attempts",
    "claim_outgoing",
    "claim_pages",
    "claim_personas",
    "claim_previews",
    "claim_unread",
    "due_deliveries",
    "due_notices",
    "due_practices",
    "every_practice",
    "find_passages",
    "found_practice",
    "invitation_by_digest",
    "mailboxes",
    "meanings_wanted",
    "membership_of",
    "note_visits",
    "newest_event",
    "notable_events",
    "token_owner",
    "twilio_by_public_id",
}


def rows(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


@pytest.mark.django_db
def test_the_application_role_owns_nothing_and_bypasses_nothing():
    assert rows("select current_user") == [(APPLICATION,)]
    assert rows("select rolsuper, rolbypassrls from pg_roles where rolname = current_user") == [
        (False, False)
    ]
    assert rows("select relname from pg_class where pg_get_userbyid(relowner) = current_user") == []


@pytest.mark.django_db
def test_every_table_with_a_practice_is_isolated_or_has_no_grant():
    tables = rows("""
        select c.relname, c.relrowsecurity, c.relforcerowsecurity,
               has_table_privilege(%s, c.oid, 'select')
          from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relkind in ('r', 'p') and a.attname = 'practice_id' and not a.attisdropped
    """, APPLICATION)  # fmt: skip
    assert len(tables) > 20
    for name, is_on, is_forced, is_granted in tables:
        assert (is_on and is_forced) or not is_granted, f"{name} is open to every practice"


@pytest.mark.django_db
def test_keys_between_practices_tables_carry_the_practice():
    tenants = [m._meta.db_table for m in apps.get_models() if hasattr(m, "practice_id")]
    single = rows("""
        select conrelid::regclass::text, conname from pg_constraint
         where contype = 'f' and array_length(conkey, 1) = 1
           and conrelid::regclass::text = any(%s) and confrelid::regclass::text = any(%s)
    """, tenants, tenants)  # fmt: skip
    assert single == []


@pytest.mark.django_db
def test_only_the_named_functions_cross_practices():
    names = rows("""
        select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where p.prosecdef and n.nspname = 'public'
    """)  # fmt: skip
    assert {name for (name,) in names} == DEFINERS


def test_outside_every_scope_nothing_is_seen(cast):
    assert current_practice() is None
    assert list(Practice.objects.all()) == []
    assert list(Location.objects.all()) == []


def test_an_outsider_sees_and_changes_nothing(cast, outsiders):
    with practice_scope(outsiders.id):
        assert not Location.objects.filter(practice_id=cast.id).exists()
        assert Location.objects.filter(pk=cast.location.pk).update(name="Theirs now") == 0


def test_an_outsider_can_not_plant_a_row_in_our_practice(cast, outsiders, now):
    with (
        practice_scope(outsiders.id),
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
    ):
        Location.objects.create(practice_id=cast.id, name="Planted", zone="UTC")


@pytest.mark.django_db(transaction=True)
def test_a_row_can_not_point_into_another_practice(cast, outsiders, now):
    with pytest.raises(IntegrityError), practice_scope(outsiders.id):
        Channel.objects.create(
            practice_id=outsiders.id,
            kind="email",
            name="theirs, at our place",
            public_id="astray",
            location_id=cast.location.pk,
            created_at=now,
        )


def test_the_scope_from_before_comes_back(cast, outsiders):
    with practice_scope(cast.id):
        with practice_scope(outsiders.id):
            assert current_practice() == outsiders.id
        assert current_practice() == cast.id
    assert current_practice() is None


@pytest.mark.django_db
@pytest.mark.parametrize("is_hurried", [False, True])
def test_a_hurried_scope_keeps_its_plans_and_is_a_scope(cast, is_hurried):
    with practice_scope(cast.id, is_hurried=is_hurried):
        assert current_practice() == cast.id
        assert (rows("show plan_cache_mode") == [("force_generic_plan",)]) is is_hurried
    assert current_practice() is None
