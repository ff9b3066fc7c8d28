"""The operating manual: read by everybody, written by leaders and owners of a guideline."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.guidance.actions import facts, guidelines, reading
from rapport.guidance.actions.facts import Stated
from rapport.guidance.actions.furnishing import furnish, furnish_manual
from rapport.guidance.actions.guidelines import Wording
from rapport.guidance.forms.guidelines import GuidelineForm
from rapport.guidance.label_words import INTENTS, STAGES, TREATMENTS
from rapport.guidance.models import Fact, Guideline, Interaction, Misfit, Showing
from rapport.guidance.queries import manual as queries
from rapport.guidance.queries.facts import due, facts_of
from rapport.guidance.shipped import MANUAL, MOMENTS
from rapport.language.domain import labels
from rapport.language.facts.treatments import TREATMENTS as KNOWN_TREATMENTS
from rapport.practice.errors import NotAllowed
from rapport.practice.models import Practice
from tests.cast import FOUNDED

pytestmark = pytest.mark.django_db
TODAY = FOUNDED.date()


@pytest.fixture
def manual(cast):
    """The shipped manual, in the practice of the cast."""
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        Practice.objects.update(set_up_at=FOUNDED)
        return {one.key: one for one in Interaction.objects.all()}


@pytest.fixture
def seat(client, manual):
    """Signs somebody in."""

    def sit(staff):
        client.force_login(staff.user)
        return client

    return sit


def held(interaction):
    return Guideline.objects.get(interaction=interaction, is_current=True)


def write(interaction, by, **changes):
    plain = {"title": "Price", "goal": "They know what it costs."}
    return guidelines.write_guideline(
        interaction=interaction, wording=Wording(**plain | changes), by=by, today=TODAY, at=FOUNDED
    )


# ---- what is shipped ----


def test_a_new_practice_has_a_guideline_for_every_interaction(cast, manual):
    assert len(MANUAL) >= 18
    with practice_scope(cast.id):
        assert Guideline.objects.filter(is_current=True).count() == len(MANUAL) + len(MOMENTS)
        assert {way for one in manual.values() for way in one.channels} == set(Interaction.Way)
        assert held(manual["complaint-in-the-room"]).required == []
        assert held(manual["consent-talk"]).required


@pytest.mark.parametrize("one", MANUAL, ids=lambda one: one.key)
def test_a_shipped_guideline_is_whole(one):
    assert all(map(str, (one.goal, one.why, one.title)))
    assert len(one.must_cover) >= 2
    assert one.never_say
    assert not one.stage or one.stage in labels.STAGES
    assert set(one.intents) <= set(labels.INTENTS)


def test_labels_are_those_of_the_language_models():
    assert set(STAGES) == set(labels.STAGES)
    assert set(INTENTS) <= set(labels.INTENTS)
    assert set(TREATMENTS) == set(KNOWN_TREATMENTS)


def test_bringing_the_manual_again_leaves_what_is_there(cast, manual):
    with practice_scope(cast.id):
        Interaction.objects.filter(key="walk-in").delete()
        write(manual["thanks"], cast.olive, title="Our thanks")
        assert furnish_manual(practice_id=cast.id, at=FOUNDED) == 1
        assert held(manual["thanks"]).title == "Our thanks"


# ---- facts are said once ----


def test_a_fact_that_two_guidelines_name_is_changed_in_both(cast, manual):
    with practice_scope(cast.id):
        one = write(manual["thanks"], cast.olive, facts=(Stated("Lip filler: price", "$650"),))
        other = held(manual["price-over-the-phone"])
        assert [f.value for f in facts_of(one)] == ["$650"]
        assert "$650" in [f.value for f in facts_of(other)]
        price = Fact.objects.get(key="lip-filler-price")
        assert (price.kind, price.reviewed_on, price.reviewed_by) == ("price", TODAY, cast.olive)
        change = price.changes.get()
        assert (change.before, change.after) == ("", "$650")


def test_a_name_without_a_value_leaves_the_value(cast, manual):
    with practice_scope(cast.id):
        write(manual["thanks"], cast.olive, facts=(Stated("Late fee", "$50"),))
        write(manual["records"], cast.olive, facts=(Stated("Late fee"),))
        assert Fact.objects.get(key="late-fee").value == "$50"


def test_a_fact_is_due_again_after_its_days(cast, manual):
    with practice_scope(cast.id):
        fact = facts.add_fact(
            name="Peel", value="$90", kind="price", by=cast.olive, today=TODAY, at=FOUNDED
        )
        assert fact not in due(TODAY + timedelta(days=89))
        assert fact in due(TODAY + timedelta(days=90))
        facts.review_fact(fact=fact, by=cast.mara, today=TODAY + timedelta(days=90), at=FOUNDED)
        assert fact not in due(TODAY + timedelta(days=90))


# ---- versions, readings, misfits ----


def test_only_leaders_and_the_owner_of_a_guideline_write_it(cast, manual):
    with practice_scope(cast.id):
        one = manual["running-late"]
        with pytest.raises(NotAllowed):
            write(one, cast.dana)
        guidelines.entrust(
            guideline=held(one), owner=cast.dana, review_on=None, by=cast.olive, at=FOUNDED
        )
        assert write(one, cast.dana).version == 2
        assert held(one).owner == cast.dana


def test_whoever_read_an_older_version_is_told_that_it_changed(cast, manual):
    with practice_scope(cast.id):
        one = manual["running-late"]

        def entry():
            rows = queries.contents(staff=cast.dana, today=TODAY)
            return next(row for row in rows if row.interaction == one)

        assert (entry().is_unread, entry().is_news) == (True, False)
        reading.acknowledge(guideline=held(one), by=cast.dana, at=FOUNDED)
        reading.acknowledge(guideline=held(one), by=cast.dana, at=FOUNDED)
        assert (entry().is_unread, entry().is_news) == (False, False)
        write(one, cast.olive)
        assert (entry().is_unread, entry().is_news) == (False, True)


def test_a_misfit_is_answered_by_whoever_answers_for_the_guideline(cast, manual):
    with practice_scope(cast.id):
        misfit = reading.report_misfit(
            guideline=held(manual["refund"]),
            line="They had paid in cash",
            conversation_id=7,
            by=cast.dana,
            at=FOUNDED,
        )
        with pytest.raises(NotAllowed):
            reading.answer_misfit(misfit=misfit, answer="kept", why="no", by=cast.dana, at=FOUNDED)
        with pytest.raises(reading.NothingSaid):
            reading.answer_misfit(misfit=misfit, answer="kept", why=" ", by=cast.mara, at=FOUNDED)
        reading.answer_misfit(
            misfit=misfit, answer="changed", why="Cash is named now", by=cast.mara, at=FOUNDED
        )
        assert not queries.open_misfits().exists()


# ---- search ----


@pytest.mark.parametrize(
    ("query", "key"),
    [
        ("refund", "refund"),
        ("runing late", "running-late"),
        ("complaints", "complaint-in-the-room"),
        ("gift cards", "gift-card"),
        ("no show", "no-show"),
        ("cuánto cuesta", "price-over-the-phone"),
        ("bruises", "does-it-hurt"),
        ("who injects", "provider-choice"),
        ("asking for reviews", "asking-for-a-review"),
    ],
)
def test_a_guideline_is_found_by_its_words_misspelt_ones_and_what_is_asked(
    cast, manual, query, key
):
    with practice_scope(cast.id):
        found = queries.search(query, queries.contents(staff=cast.dana, today=TODAY))
        assert key in [entry.interaction.key for entry in found[:3]]


def test_what_nobody_wrote_about_is_not_found(cast, manual):
    with practice_scope(cast.id):
        assert queries.search("helicopter", queries.contents(staff=cast.dana, today=TODAY)) == []


# ---- pages ----


def pages(manual):
    one = manual["price-over-the-phone"].pk
    return {
        "read": [
            reverse("guidance:guidance"),
            reverse("guidance:guidance") + "?by=zone",
            reverse("guidance:guidance") + "?by=way&q=",
            reverse("guidance:guidance") + "?q=refund",
            reverse("guidance:interaction", args=[one]),
            reverse("guidance:facts"),
            reverse("guidance:all_misfits"),
            reverse("guidance:book"),
        ],
        "lead": [
            reverse("guidance:new_interaction"),
            reverse("guidance:edition", args=[one]),
            reverse("guidance:scripts"),
        ],
    }


def test_everybody_reads_and_leaders_write(cast, manual, seat):
    for path in [*pages(manual)["read"], *pages(manual)["lead"]]:
        assert seat(cast.olive).get(path).status_code == 200, path
    for path in pages(manual)["read"]:
        assert seat(cast.dana).get(path).status_code == 200, path
    for path in pages(manual)["lead"]:
        assert seat(cast.dana).get(path).status_code == 403, path


def test_outsiders_find_nothing_of_ours(cast, outsiders, manual, seat):
    one = manual["price-over-the-phone"].pk
    with practice_scope(cast.id):
        fact = Fact.objects.first()
        misfit = reading.report_misfit(
            guideline=held(manual["refund"]),
            line="x",
            conversation_id=None,
            by=cast.dana,
            at=FOUNDED,
        )
    client = seat(outsiders.olive)
    for name in ("interaction", "edition"):
        assert client.get(reverse(f"guidance:{name}", args=[one])).status_code == 404
    for name in ("receipt", "comments", "misfits"):
        sent = {"text": "x", "line": "x"}
        assert client.post(reverse(f"guidance:{name}", args=[one]), sent).status_code == 404
    assert client.get(reverse("guidance:fact", args=[fact.pk])).status_code == 404
    answer = reverse("guidance:misfit_answer", args=[misfit.pk])
    assert client.post(answer, {"answer": "kept", "why": "x"}).status_code == 404
    assert "A price over the phone" not in client.get(reverse("guidance:guidance")).content.decode()


def test_a_guideline_is_changed_on_its_page_and_the_change_is_shown_word_by_word(
    cast, manual, seat
):
    one, client = manual["running-late"], seat(cast.olive)
    page, edition = (
        reverse(f"guidance:{name}", args=[one.pk]) for name in ("interaction", "edition")
    )
    seat(cast.dana).post(reverse("guidance:receipt", args=[one.pk]))
    form = seat(cast.olive).get(edition).context["guideline_form"]
    said = {name: form[name].value() or "" for name in form.fields}
    said = {name: form.fields[name].prepare_value(value) for name, value in said.items()}
    said |= {"goal": "They drive safely.", "name": "Running late", "channels": ["phone"]}
    said |= {"owner": cast.dana.pk, "review_on": "2026-02-01", "stage": "before"}
    assert client.post(edition, said).status_code == 302
    assert "What changed since you read it" not in client.get(page).content.decode()
    shown = seat(cast.dana).get(page).content.decode()
    assert "What changed since you read it" in shown
    assert "<del> safely, and know before they park" in shown
    with practice_scope(cast.id):
        assert held(one).must_cover[0].startswith("Whether we can still")
        assert (held(one).owner, held(one).version) == (cast.dana, 2)
    assert "1 Feb 2026" in client.get(reverse("guidance:guidance")).content.decode()


def test_a_fact_whose_name_holds_a_colon_stays_that_fact(cast, manual):
    with practice_scope(cast.id):
        guideline = held(manual["price-over-the-phone"])
        before = facts_of(guideline)
        lines = [f"{fact.name}: {fact.value}" for fact in before]
        assert any(line.count(":") > 1 for line in lines), "Toxin: price per unit"
        sent_back = {"title": "Price", "goal": "They know.", "facts": "\n".join(lines)}
        form = GuidelineForm(sent_back | {"facts": sent_back["facts"] + "\nParking: behind us"})
        assert form.is_valid()
        told = [(fact.name, fact.value) for fact in form.wording().facts]
    assert told == [(fact.name, fact.value) for fact in before] + [("Parking", "behind us")]


def test_comments_and_misfits_are_said_on_the_page(cast, manual, seat):
    one, client = manual["running-late"], seat(cast.dana)
    client.post(reverse("guidance:comments", args=[one.pk]), {"text": "Works on Fridays"})
    client.post(reverse("guidance:misfits", args=[one.pk]), {"line": "They came by train"})
    client.post(reverse("guidance:misfits", args=[one.pk]), {"line": "  "})
    shown = client.get(reverse("guidance:interaction", args=[one.pk])).content.decode()
    assert "Works on Fridays" in shown
    assert "They came by train" in shown
    with practice_scope(cast.id):
        assert Misfit.objects.count() == 1


def test_facts_are_added_changed_and_looked_at(cast, manual, seat):
    client = seat(cast.olive)
    said = {"name": "Peel: price", "value": "$90", "kind": "price"}
    assert client.post(reverse("guidance:facts"), said).status_code == 302
    with practice_scope(cast.id):
        fact = Fact.objects.get(key="peel-price")
    address = reverse("guidance:fact", args=[fact.pk])
    said = {"value": "$95", "kind": "price", "review_every": "30"}
    assert client.post(address, said).status_code == 302
    assert "<del>$90</del>" in client.get(address).content.decode()
    assert client.post(reverse("guidance:fact_review", args=[fact.pk])).status_code == 302
    assert "reviewed today" in client.get(reverse("guidance:facts")).content.decode()


@pytest.mark.parametrize("name", ["contents", "page", "facts"])
def test_pages_take_a_fixed_number_of_queries(
    cast, manual, seat, name, django_assert_max_num_queries
):
    one, client = manual["running-late"], seat(cast.olive)
    path = {
        "contents": reverse("guidance:guidance"),
        "page": reverse("guidance:interaction", args=[one.pk]),
        "facts": reverse("guidance:facts"),
    }[name]

    def count():
        with django_assert_max_num_queries(26) as captured:
            assert client.get(path).status_code == 200
        return len(captured)

    client.get(path)
    before = count()
    with practice_scope(cast.id):
        for number in range(4):
            write(one, cast.olive, title=f"{number}", facts=(Stated(f"Fact {number}", "1"),))
            reading.comment(guideline=held(one), text="x", by=cast.dana, at=FOUNDED)
            reading.report_misfit(
                guideline=held(one), line="x", conversation_id=1, by=cast.dana, at=FOUNDED
            )
    assert abs(count() - before) <= (1 if name == "page" else 0)  # facts, where there were none


# ---- show me ----

EXCHANGE = """> I saw her lips, I am scared
< What did you see?
= A question, before anything about us
> They were blue."""


def test_an_exchange_is_shown_step_by_step_and_taken_away(cast, manual, seat):
    one, client = manual["first-timer-fear"], seat(cast.olive)
    address = reverse("guidance:new_showing", args=[one.pk])
    page = reverse("guidance:interaction", args=[one.pk])
    said = {"title": "Asking first", "source": "rehearsed", "steps": EXCHANGE}
    assert client.post(address, said).status_code == 302
    shown = seat(cast.dana).get(page).content.decode()
    assert "What did you see?" in shown
    assert "A question, before anything about us" in shown
    with practice_scope(cast.id):
        showing = Showing.objects.get()
        assert [step["who"] for step in showing.steps] == ["client", "us", "client"]
    removal = reverse("guidance:showing_removal", args=[showing.pk])
    assert seat(cast.dana).post(removal).status_code == 403
    seat(cast.olive).post(removal)
    assert "Asking first" not in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"source": "real"}, "Say who agreed"),
        ({"steps": EXCHANGE + "\n> Call me at 312-555-0142"}, "phone number"),
        ({"steps": EXCHANGE + "\n> ada@example.com"}, "an address is still in it"),
        ({"steps": "Hello"}, "Begin each line"),
        ({"steps": "> Hello"}, "why it works"),
    ],
)
def test_what_says_who_it_was_or_nobody_agreed_to_is_not_shown(cast, manual, seat, changes, says):
    said = {"title": "x", "source": "rehearsed", "steps": EXCHANGE} | changes
    address = reverse("guidance:new_showing", args=[manual["refund"].pk])
    assert says in seat(cast.olive).post(address, said).content.decode()
    with practice_scope(cast.id):
        assert not Showing.objects.exists()


def test_outsiders_show_nothing_in_our_manual(cast, outsiders, manual, seat):
    address = reverse("guidance:new_showing", args=[manual["refund"].pk])
    assert seat(outsiders.olive).post(address, {"title": "x"}).status_code == 404
