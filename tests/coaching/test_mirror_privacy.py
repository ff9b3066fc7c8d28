"""At person level the mirror leaves the person and the coach they accepted by no door."""

import json

import pytest
import time_machine
from django.apps import apps
from django.db import connection
from django.urls import URLPattern, get_resolver, reverse

from rapport.coaching import mirror_urls
from rapport.coaching.actions import mirror as actions
from rapport.coaching.models import Coach, SharedRun
from rapport.coaching.queries import mirror as queries
from rapport.database.scope import practice_scope
from tests.coaching.replies import OWN, SAVED, saved_reply, write
from tests.conftest import NOW

VALUE = 61.803398
PLACE = {"reply": 0, "start": 0, "end": 9, "words": 3, "where": "library"}
SCORE = {"value": VALUE, "low": 47.11, "high": 71.93, "messages": 6, "words": 99, "parts": {}}
SIGNS = ("61.8", "62 of 100", "61,8")


@pytest.fixture
def measured(cast, now, monkeypatch):
    """Dana uses the mirror; whatever looks at her gets figures that can be recognised."""
    with practice_scope(cast.id):
        saved_reply(cast)
        write(cast, cast.dana, [*OWN, SAVED], at=now)
        actions.agree(staff=cast.dana, at=now)
    found = {"score": SCORE, "places": [PLACE]}
    monkeypatch.setattr(queries, "look", lambda groups, *_, **__: dict.fromkeys(groups, found))
    with time_machine.travel(now, tick=False):
        yield cast


def addresses():
    """Every address of ours that takes no arguments."""
    found = []

    def walk(patterns, names):
        for pattern in patterns:
            if pattern.pattern.converters or pattern.pattern.regex.groups:
                continue
            if isinstance(pattern, URLPattern):
                found.extend([":".join([*names, pattern.name])] if pattern.name else [])
            else:
                walk(pattern.url_patterns, [*names, *filter(None, [pattern.namespace])])

    walk(get_resolver().url_patterns, [])
    return sorted(set(found))


def shown(client, path):
    answer = client.get(path)
    if answer.streaming:
        return b"".join(answer.streaming_content).decode(errors="replace"), answer.status_code
    return answer.content.decode(errors="replace"), answer.status_code


def main_of(text):
    return text.partition("<main")[2].partition("</main>")[0]


def test_the_person_sees_it(measured, client):
    client.force_login(measured.dana.user)
    text, status = shown(client, reverse("coaching:figures"))
    assert status == 200
    assert "62 of 100" in text
    assert "between 47 and 72" in text


@pytest.mark.parametrize(
    "who", ["olive", *(pytest.param(who, marks=pytest.mark.long) for who in ("mara", "dan"))]
)
def test_no_page_shows_it_to_anybody_else(measured, client, who):
    client.force_login(getattr(measured, who).user)
    walked = 0
    for name in addresses():
        path = reverse(name)
        if "logout" in path or "export" in path and "clients" in path:
            continue
        text, _ = shown(client, path)
        walked += 1
        assert not any(sign in text for sign in SIGNS), path
    assert walked > 40


@pytest.mark.parametrize("who", ["olive", "mara", "dan", "clio"])
def test_there_is_no_address_for_somebody_elses_mirror(measured, client, who):
    with practice_scope(measured.id):
        actions.ask(person=measured.dana, coach=measured.clio, at=NOW)
        link = Coach.objects.get()
    client.force_login(getattr(measured, who).user)
    for name in ("coaching:mirror_of", "coaching:figures_of"):
        for number in {link.pk, measured.dana.pk, measured.dana.user_id}:
            assert client.get(reverse(name, args=[number])).status_code == 404, (
                "asked is not accepted"
            )
    for name in ("coach_acceptance", "coach_ending"):
        status = client.post(reverse(f"coaching:{name}", args=[link.pk])).status_code
        assert status == (302 if who == "clio" else 404)


def test_the_coach_they_accepted_sees_it_until_it_ends(measured, client, outsiders):
    with practice_scope(measured.id):
        actions.ask(person=measured.dana, coach=measured.clio, at=NOW)
        link = Coach.objects.get()
        actions.accept(link, at=NOW)
    page = reverse("coaching:figures_of", args=[link.pk])
    client.force_login(measured.clio.user)
    assert "62 of 100" in shown(client, page)[0]
    assert "/inbox/" not in shown(client, page)[0], (
        "a coach sees the words, not the way to the client"
    )
    client.force_login(outsiders.olive.user)
    assert client.get(page).status_code == 404
    client.force_login(measured.dana.user)
    client.post(reverse("coaching:coach_ending", args=[link.pk]))
    client.force_login(measured.clio.user)
    assert client.get(page).status_code == 404


def test_no_table_or_view_holds_a_figure_about_a_person(measured, client):
    client.force_login(measured.dana.user)
    before = _contents()
    assert shown(client, reverse("coaching:figures"))[1] == 200
    after = _contents()
    assert after == before, "a look leaves nothing behind"
    kept = {model.__name__: {f.name for f in model._meta.fields} for model in _models()}
    assert kept["MirrorNotice"] == {"id", "practice", "staff", "version", "at", "shows_wording"}
    assert kept["Coach"] == {"id", "practice", "person", "coach", "asked_at", "accepted_at"}
    assert kept["SharedRun"] == {"id", "practice", "token", "client", "said_on"}
    assert not any(
        field.related_model.__name__ == "Staff"
        for field in SharedRun._meta.fields
        if field.related_model
    )


def _models():
    names = ("MirrorNotice", "Coach", "SharedRun", "RunsReadUpTo")
    return [apps.get_model("coaching", name) for name in names]


def _contents():
    """Rows of every table and view but of sessions and of the audit of reading pages."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relkind in ('r', 'v', 'm')"
            " and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')"
        )
        names = [row[0] for row in cursor.fetchall()]
        counted = {}
        for name in names:
            if name.startswith(("django_session", "accounts_", "audit_")):
                continue
            cursor.execute(f'select count(*) from "{name}"')  # noqa: S608 - names of the catalogue
            counted[name] = cursor.fetchone()[0]
    return counted


def test_neither_api_nor_admin_nor_facts_nor_exports_know_it():
    from rapport.channels.api.operations import description
    from rapport.config.cli.parser import build_parser

    words = ("scripted", "mirror", "coach")
    assert not any(word in json.dumps(description(None)).lower() for word in words)
    assert not apps.is_installed("django.contrib.admin"), "then look at what is registered there"
    facts = apps.get_app_config("facts")
    for model in facts.get_models():
        for field in model._meta.fields:
            assert not any(word in str(field.choices or "").lower() for word in words)
    assert "scripted" not in build_parser().format_help()


def test_the_trend_and_its_address_take_no_filter(measured, client):
    client.force_login(measured.olive.user)
    page = reverse("coaching:trend")
    plain = main_of(shown(client, page)[0])
    asked = f"{page}?staff={measured.dana.pk}&person={measured.dana.pk}"
    assert main_of(shown(client, asked)[0]) == plain
    taking = {p.name for p in mirror_urls.MIRROR if p.pattern.converters}
    assert taking == {"coach_acceptance", "coach_ending", "mirror_of", "figures_of", "wording"}


def test_figures_are_stored_by_no_browser_or_proxy(measured, client):
    client.force_login(measured.dana.user)
    assert client.get(reverse("coaching:figures"))["Cache-Control"] == "no-store"
