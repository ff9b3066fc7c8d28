"""Finding clients by what somebody remembers of them."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections

from rapport.clients import actions, queries
from rapport.clients.actions import indexing
from rapport.clients.queries import finding, tokens
from rapport.clients.queries.finding import CANDIDATES, MATCHES
from rapport.clients.queries.tokens import Way
from rapport.core.names import words
from rapport.database.scope import practice_scope


@pytest.fixture
def people(scoped, now):
    """Katherine, Catheryn, Kathe and Ben: names that are alike in different ways."""
    names = {
        "katherine": ("Katherine O'Brien", "kat@example.com", "(212) 555-0142"),
        "catheryn": ("Catheryn Obrien", "", ""),
        "kathe": ("Kathe Brown-Smith", "kathe.b+spa@mail.example.org", ""),
        "ben": ("Ben Łukasz", "katherine@example.net", ""),
    }
    return {
        key: actions.add(name=name, email=email, phone=phone, by=scoped.dana, at=now)
        for key, (name, email, phone) in names.items()
    }


def found(text):
    return [(hit.client.name.split()[0].lower(), hit.why) for hit in queries.search(text)]


def test_best_ways_come_first(people):
    assert found("katherine") == [
        ("katherine", Way.NAME),
        ("catheryn", Way.SOUND),
        ("ben", Way.ADDRESS),
    ]


def test_beginnings_find_before_sounds(people):
    assert [name for name, _ in found("kath")][:2] == ["kathe", "katherine"]
    assert dict(found("kath"))["kathe"] == Way.PREFIX


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("obrien katherine", ["katherine", "catheryn"]),
        ("O’BRIEN kat", ["katherine"]),
        ("brown-smith", ["kathe"]),
        ("lukasz", ["ben"]),
        ("zimmer", []),
        ("katherine brown", []),
        ("", []),
        ("  ", []),
        ("'; drop table", []),
    ],
)
def test_every_word_must_match(people, text, who):
    assert [name for name, _ in found(text)] == who


@pytest.mark.parametrize("typo", ["Cathrine Obryan", "Katerine O'Brian"])
def test_a_misheard_name_is_found(people, typo):
    assert "katherine" in dict(found(typo))


@pytest.mark.parametrize(
    "text",
    ["0142", "5550142", "212 555 0142", "(212) 555-0142", "+1 212 555 0142", "+12125550142"],
)
def test_a_phone_is_found_however_it_is_typed(people, text):
    assert found(text) == [("katherine", Way.ADDRESS)]


def test_a_national_number_is_found_with_its_zero(people, scoped, now):
    actions.add_identity(
        client=people["ben"], kind="phone", text="+44 20 7946 0018", by=scoped.dana, at=now
    )
    assert found("020 7946 0018") == [("ben", Way.ADDRESS)]


@pytest.mark.parametrize(
    "text", ["kathe.b+spa@mail.example.org", "KATHE.B+SPA@Mail.example.org", "spa"]
)
def test_an_address_is_found_whole_or_by_its_local_part(people, text):
    assert ("kathe", Way.ADDRESS) in found(text)


def test_notes_and_messages_are_found_by_their_words(people, scoped, now):
    actions.write_note(client=people["ben"], text="Afraid of needles", by=scoped.dana, at=now)
    actions.index_words(
        client_id=people["kathe"].pk,
        source="message",
        source_id=7,
        words=words("The needles hurt"),
        at=now,
    )
    assert found("needles") == [("ben", Way.NOTE), ("kathe", Way.MESSAGE)]
    assert found("kathe needles") == [("kathe", Way.MESSAGE)]
    actions.index_words(
        client_id=people["kathe"].pk, source="message", source_id=7, words=set(), at=now
    )
    assert found("needles") == [("ben", Way.NOTE)]


def test_a_changed_name_is_found_by_the_new_one_only(people, scoped, now):
    actions.rename(client=people["ben"], name="Benno Neu", called="", by=scoped.dana, at=now)
    assert found("benno") == [("ben" + "no", Way.NAME)]
    assert found("lukasz") == []


def test_two_letters_find_who_was_heard_of_last(people, scoped, now):
    people["kathe"].last_contact_at = now + timedelta(hours=1)
    people["kathe"].save()
    assert [c.name for c in queries.look_up("ka")] == ["Kathe Brown-Smith", "Katherine O'Brien"]
    assert [c.name for c in queries.look_up("ka ob")] == ["Katherine O'Brien"]
    assert queries.look_up("k") == []


def test_rare_words_find_among_frequent_ones(people, scoped, now, monkeypatch):
    monkeypatch.setattr(finding, "CAP", 2)
    for number in range(5):
        crowd = actions.add(name=f"Anna {number}x", by=scoped.dana, at=now)
        actions.write_note(client=crowd, text="needles", by=scoped.dana, at=now)
    actions.write_note(client=people["ben"], text="needles", by=scoped.dana, at=now)
    assert found("needles lukasz") == [("ben", Way.NOTE)]


def test_no_word_lies_in_plain(people):
    with connection.cursor() as cursor:
        cursor.execute("select t::text from clients_searchtoken t")
        lines = " ".join(line for (line,) in cursor.fetchall()).lower()
    assert "kath" not in lines
    assert "example" not in lines


def test_another_practice_finds_nothing(people, outsiders):
    with practice_scope(outsiders.id):
        assert queries.search("katherine") == []
        assert queries.look_up("ka") == []


def test_searching_takes_few_queries_and_looking_up_two(
    people, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(8):  # one asks for the current practice
        queries.search("kath o'brien 0142")
    with django_assert_num_queries(2):
        queries.look_up("ka")


def plan(statement, values):
    with connection.cursor() as cursor:
        cursor.execute("explain " + statement, values)
        return "\n".join(line for (line,) in cursor.fetchall())


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_row_level_security_leaves_the_search_its_index(cast, now):
    """As the application role: a comparison that isn't leakproof would be a filter, not a condition."""
    with practice_scope(cast.id):
        ben = actions.add(name="Ben", by=cast.dana, at=now)
        indexing.insert(cast.id, [(ben.pk, "address", n, n * 1_000_003) for n in range(20_000)])
    with connections["owner"].cursor() as cursor:
        cursor.execute("vacuum analyze clients_searchtoken")
    with practice_scope(cast.id):
        values = {"practice": cast.id, "tokens": [1, 2], "cap": 500, "clients": [1, 2]}
        candidates, matches = plan(CANDIDATES, values), plan(MATCHES, values)
    assert "Index Only Scan" in candidates
    assert "(token = n.token)" in candidates.partition("Index Cond")[2].splitlines()[0]
    for steps in (candidates, matches):
        assert "Seq Scan" not in steps
        assert "Index Cond" in steps


PASSAGES = """
insert into clients_passage (practice_id, client_id, source, source_id, segment, at, tokens)
select %s, %s, 'message', n, n / 4096, now(), array[n %% 5000, -1, -2] from generate_series(1, 20000) n
"""


KINDS = "integer[], integer[], text[], bigint, integer, integer, integer, integer, bigint"


def one_segment() -> str:
    """The statement of the loop of find_passages, its variables as parameters."""
    text = (Path(tokens.__file__).parent.parent / "definers.sql").read_text()
    statement = text.partition("loop\n    return query")[2].partition(";")[0]
    names = "segments keys sources below most width place got mine".split()  # noqa: SIM905 - a line
    for number, name in enumerate(names, start=1):
        statement = re.sub(rf"(?<![.\w]){name}\b", f"${number}", statement)
    return statement


@pytest.mark.django_db(transaction=True, databases=["default", "owner"])
def test_words_that_everybody_uses_cost_no_more_than_one_segment(cast, now):
    """find_passages stops as soon as it has enough; the index answers, not a walk through the table."""
    with practice_scope(cast.id):
        ben = actions.add(name="Ben", by=cast.dana, at=now)
    with connections["owner"].cursor() as cursor:
        cursor.execute(PASSAGES, [cast.id, ben.pk])
        cursor.execute("vacuum analyze clients_passage")
        cursor.execute("set plan_cache_mode = force_generic_plan")
        cursor.execute(f"prepare asked ({KINDS}) as {one_segment()}")
        cursor.execute("explain execute asked('{1}', '{77}', '{message}', 99, 9, 1, 1, 0, 1)")
        plan_of_one = "".join(line for (line,) in cursor.fetchall())
        cursor.execute("deallocate asked; reset plan_cache_mode")
        assert plan_of_one.count("Index Scan") == plan_of_one.count("on passage_tokens") == 1
    # Numbers of rows begin anywhere: what other tests wrote before is not known here.
    asked = (
        "select id, segment from find_passages(%s, %s, '{message}', null, 4611686018427387904, %s)"
    )
    with practice_scope(cast.id), connection.cursor() as cursor:
        cursor.execute(asked, [[4, 3, 2, 1, 0], [-1] * 5, 3])
        assert [segment for _, segment in cursor.fetchall()] == [4, 4, 4]
        cursor.execute(asked, [[4, 3, 2, 1, 0], [77, -2] * 5, 9])
        assert [segment for _, segment in cursor.fetchall()] == [3, 2, 1, 0]
    with connection.cursor() as cursor:
        cursor.execute(asked, [[4], [-1], 3])
        assert cursor.fetchall() == []
