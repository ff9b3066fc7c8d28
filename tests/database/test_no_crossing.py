"""Nobody reads or writes across practices: through every model, and through every address."""

from contextlib import suppress
from datetime import timedelta

import psycopg
import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.db import DatabaseError, connection, transaction
from django.urls import URLResolver, get_resolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.database.scope import practice_scope
from rapport.database.tenancy import TenantModel
from rapport.inbox import actions
from rapport.inbox.models import Conversation, SavedReply
from tests.cast import make_cast
from tests.inbox.arrivals import arrival

TENANTS = sorted(
    (m for m in apps.get_models() if issubclass(m, TenantModel)), key=lambda m: m._meta.label
)
FAR = 1_000_000  # ids of our practice begin at a multiple, the same in every table and nobody else's in any


@pytest.fixture
def theirs(db):
    return make_cast("elsewhere")


@pytest.fixture
def ours(theirs, now):
    """Our practice with something in most tables."""
    _far_away()
    cast = make_cast("riverside")
    with practice_scope(cast.id):
        place = actions.receive(arrival(cast, at=now), at=now)
        conversation = Conversation.objects.get(pk=place.conversation_id)
        actions.reply(conversation, by=cast.dana, text="Hello", at=now)
        actions.note(conversation, by=cast.dana, text="@Ivo please look", at=now)
        actions.keep_draft(conversation, by=cast.dana, text="And", at=now)
        actions.tag(conversation, name="wedding", by=cast.dana, at=now)
        SavedReply.objects.create(practice_id=cast.id, name="Hours", text="We open at nine.")
    return cast


def _far_away():
    # As the owner: the application may draw numbers, not set them.
    name = connection.settings_dict["NAME"]
    with psycopg.connect(django_settings.URLS.owner, dbname=name, autocommit=True) as owner:
        owner.execute(
            "select setval(format('%%I.%%I', schemaname, sequencename)::regclass, begins, false)"
            " from pg_sequences, (select (max(last_value) / %(far)s + 1) * %(far)s as begins"
            " from pg_sequences) far",
            {"far": FAR},
        )


def rows_of(model, cast):
    with practice_scope(cast.id):
        return list(model.objects.values_list("pk", flat=True))


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(model=st.sampled_from(TENANTS), deed=st.sampled_from(["read", "update", "delete", "count"]))
def test_no_model_reads_or_writes_another_practices_rows(ours, theirs, model, deed):
    before = rows_of(model, ours)
    with practice_scope(theirs.id):
        found = model.objects.filter(practice_id=ours.id)
        match deed:
            case "read":
                assert list(found) == []
                assert not model.objects.filter(pk__in=before).exists()
            case "count":
                with connection.cursor() as cursor:
                    cursor.execute(
                        # A table name of our own models.
                        f"select count(*) from {model._meta.db_table} where practice_id = %s",  # noqa: S608 - our own name
                        [ours.id],
                    )
                    assert cursor.fetchone() == (0,)
            case "update" if not model.append_only:
                assert found.update(practice_id=theirs.id) == 0
            case "delete" if not model.append_only:
                with connection.cursor() as cursor:
                    cursor.execute(
                        f"delete from {model._meta.db_table} where practice_id = %s",  # noqa: S608 - our own name
                        [ours.id],
                    )
                    assert cursor.rowcount == 0
    assert rows_of(model, ours) == before


def test_no_model_takes_a_row_for_another_practice(ours, theirs):
    taken = []
    for model in TENANTS:
        with practice_scope(ours.id):
            row = model.objects.first()
        if row is None:
            row = model(practice_id=ours.id)
        row.pk = None
        row._state.adding = True
        with practice_scope(theirs.id), suppress(DatabaseError), transaction.atomic():
            row.save(force_insert=True)
            taken.append(model._meta.label)
    assert taken == []


@pytest.mark.parametrize("model", [m for m in TENANTS if m.append_only])
def test_a_ledger_is_only_ever_added_to(ours, model):
    for statement in ("update {} set practice_id = practice_id", "delete from {}"):
        with (
            practice_scope(ours.id),
            pytest.raises(DatabaseError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement.format(model._meta.db_table))


def addresses(patterns=None, prefix=""):
    """Every address with a number in it, as a template."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        path = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, path)
        # Below accounts/ lie people's own keys, which belong to no practice.
        elif "<int:" in path.replace("<int:weekday>", "") and not path.startswith("accounts/"):
            yield path


def numbers_of(cast):
    """One id of ours from every table that holds any: mostly the same one, which opens any of them."""
    with practice_scope(cast.id):
        first = (model.objects.order_by("pk").values_list("pk", flat=True)[:1] for model in TENANTS)
        return sorted({pk for found in first for pk in found})


PATHS = sorted(set(addresses()))


@pytest.mark.parametrize("room", sorted({path.partition("/")[0] for path in PATHS}))
def test_no_address_opens_another_practices_rows(client, ours, theirs, room):
    numbers, opened = numbers_of(ours), []
    for path in (path for path in PATHS if path.partition("/")[0] == room):
        client.force_login(theirs.olive.user)
        for number in numbers:
            url = "/" + _filled(path, number)
            for method in (client.get, client.post):
                status = method(url).status_code
                if status not in (400, 401, 403, 404, 405):
                    opened.append(f"{method.__name__} {url}: {status}")
    assert opened == []


def test_such_a_number_is_one_of_ours(client, ours):
    client.force_login(ours.olive.user)
    [number, *_others] = numbers_of(ours)
    for path in ("/inbox/{}/", "/clients/{}/", "/settings/team/{}/"):
        assert client.get(path.format(number)).status_code == 200


def _filled(path, number):
    out = ""
    while "<" in path:
        head, _, rest = path.partition("<")
        kind, _, path = rest.partition(">")
        out += head + (str(number) if kind.startswith("int:") else "x")
    return out + path


def test_time_does_not_open_anything(ours, theirs, now):
    """The loops that act for every practice act inside each: nothing of ours shows in theirs."""
    from rapport.inbox.tasks import sweep

    sweep(at=now + timedelta(hours=3))
    with practice_scope(theirs.id):
        assert not Conversation.objects.exists()
