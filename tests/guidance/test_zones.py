"""The practice's zones: shipped with its founding, chosen, changed, and added to."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from rapport.accounts.models import User
from rapport.core.zones import ORDER, Trigger, When
from rapport.database.scope import practice_scope
from rapport.guidance.actions import gestures, guidelines, zones
from rapport.guidance.actions.facts import Stated
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.actions.guidelines import Wording
from rapport.guidance.actions.interactions import interaction_of
from rapport.guidance.models import Gesture, Guideline, Zone
from rapport.guidance.queries.facts import facts_of
from rapport.guidance.queries.zones import has_chosen, has_written
from rapport.practice import start
from rapport.practice.actions import founding
from rapport.practice.models import Practice, Skill
from tests.cast import FOUNDED

pytestmark = pytest.mark.django_db


@pytest.fixture
def furnished(scoped):
    furnish(practice_id=scoped.id, at=FOUNDED)
    return {zone.key: zone for zone in Zone.objects.all()}


def settings(**changes):
    plain = {
        "name": "Wedding week",
        "purpose": "The days before a wedding",
        "triggers": (Trigger(When.RECENT_TREATMENT, days=3),),
        "skill": None,
        "authority": "",
        "authority_cents": 0,
        "exit_question": "",
    }
    return zones.Settings(**plain | changes)


# ---- founding ----


def test_a_new_practice_begins_with_five_zones_each_with_a_guideline(db):
    owner = User.objects.create_user("olga@new.example", "a long enough password")
    wanted = founding.Founding("New", "In an emergency call 911.", True, "US")
    staff = founding.found_first(founding=wanted, owner=owner, at=FOUNDED)
    with practice_scope(staff.practice_id):
        found = list(Zone.objects.all())
        assert [zone.key for zone in found] == list(ORDER)
        for zone in found:
            held = zone.guidelines.get(is_current=True)
            assert held.goal
            assert held.must_cover
            assert held.never_say
            assert held.talking_points
            assert held.fact_keys
            assert all(fact.value == "" for fact in facts_of(held))
            assert zone.skill is not None
            assert zone.exit_question
        assert Gesture.objects.filter(is_clinical=True).exists()
        assert Zone.objects.get(key="clinical_worry").is_on
        assert not has_chosen()


def test_furnishing_again_changes_nothing(scoped, furnished):
    Zone.objects.filter(key="trouble").update(name="Rough seas")
    furnish(practice_id=scoped.id, at=FOUNDED)
    assert Zone.objects.count() == 5
    assert Zone.objects.get(key="trouble").name == "Rough seas"
    assert Skill.objects.filter(slug__in=ORDER).count() == 5


# ---- choosing three ----


def test_three_moments_are_on_and_clinical_worry_besides(scoped, furnished):
    chosen = ["trouble", "goodbye", "hesitation"]
    zones.choose_moments(keys=chosen, by=scoped.olive, at=FOUNDED)
    on = set(Zone.objects.filter(is_on=True).values_list("key", flat=True))
    assert on == {*chosen, "clinical_worry"}
    assert has_chosen()


@pytest.mark.parametrize(
    "keys", [[], ["trouble"], ["trouble", "hesitation", "goodbye", "first_impression"]]
)
def test_it_is_three_no_more_and_no_less(scoped, furnished, keys):
    with pytest.raises(zones.NotThree):
        zones.choose_moments(keys=keys, by=scoped.olive, at=FOUNDED)
    assert not has_chosen()


def test_clinical_worry_can_not_be_switched_off(scoped, furnished):
    worry = furnished["clinical_worry"]
    with pytest.raises(zones.AlwaysOn):
        zones.change_zone(
            zone=worry, settings=settings(name="Worry", is_on=False), by=scoped.olive, at=FOUNDED
        )


def test_an_own_zone_has_a_key_of_its_own(scoped, furnished):
    first = zones.add_zone(settings=settings(), by=scoped.olive, at=FOUNDED)
    with pytest.raises(zones.NameTaken):
        zones.add_zone(settings=settings(name=" wedding WEEK"), by=scoped.olive, at=FOUNDED)
    other = zones.add_zone(settings=settings(name="Wedding, week!"), by=scoped.olive, at=FOUNDED)
    assert (first.key, other.key) == ("wedding-week", "wedding-week-2")
    assert first.triggers == [{"when": "recent_treatment", "at_least": 0.0, "days": 3}]


# ---- guidelines ----


WORDS = Wording(
    "Hesitation", "They decide well.", ("Say the price",), facts=(Stated("Price", "$75"),)
)


def test_a_change_is_a_new_version_and_the_old_one_stays(scoped, furnished):
    zone, today = furnished["hesitation"], FOUNDED.date()
    assert not has_written()
    written = guidelines.write_guideline(
        interaction=interaction_of(zone), wording=WORDS, by=scoped.olive, today=today, at=FOUNDED
    )
    assert (written.version, written.written_by) == (2, scoped.olive)
    (price,) = facts_of(written)
    assert (price.name, price.value, price.kind) == ("Price", "$75", "price")
    assert price.reviewed_on == today
    assert list(zone.guidelines.order_by("version").values_list("is_current", flat=True)) == [
        False,
        True,
    ]
    assert has_written()


def test_the_same_words_again_make_no_version(scoped, furnished):
    by = {
        "interaction": interaction_of(furnished["hesitation"]),
        "by": scoped.olive,
        "today": FOUNDED.date(),
        "at": FOUNDED,
    }
    one = guidelines.write_guideline(wording=WORDS, **by)
    assert guidelines.write_guideline(wording=WORDS, **by) == one


def test_one_guideline_holds_at_a_time(scoped, furnished):
    with pytest.raises(IntegrityError), transaction.atomic():
        Guideline.objects.create(
            practice_id=scoped.id,
            zone=furnished["trouble"],
            interaction=interaction_of(furnished["goodbye"]),
            title="x",
            goal="x",
            written_at=FOUNDED,
        )


# ---- pages ----


@pytest.fixture
def olive(cast, client):
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        Practice.objects.update(set_up_at=FOUNDED)
    client.force_login(cast.olive.user)
    return client


def zone_of(cast, key):
    with practice_scope(cast.id):
        return Zone.objects.get(key=key)


def test_leaders_choose_and_the_start_list_lights_up(cast, olive):
    with practice_scope(cast.id):
        states = {light.item.key: light.state for light in start.lights()}
    assert states["moments"] == ""
    answer = olive.post(
        reverse("guidance:moments"), {"moment": ["trouble", "goodbye", "hesitation"]}
    )
    assert answer.status_code == 302
    with practice_scope(cast.id):
        states = {light.item.key: light.state for light in start.lights()}
    assert states["moments"] == "done"


def test_two_moments_are_refused_in_words(olive):
    answer = olive.post(reverse("guidance:moments"), {"moment": ["trouble"]})
    assert "Choose 3 moments." in answer.content.decode()


def test_a_zone_is_changed_by_plain_choices_and_comes_back_as_it_was_said(cast, olive):
    zone = zone_of(cast, "hesitation")
    said = {
        "name": "Hesitation",
        "is_on": "on",
        "believed": "0.7",
        "tones": ["worry"],
        "tone_days": "5",
        "stages": ["lapse"],
        "first_contact": "on",
        "days": "2",
        "skill": "",
        "amount": "12.50",
    }
    address = reverse("guidance:zone", args=[zone.pk])
    assert olive.post(address, said).status_code == 302
    kept = zone_of(cast, "hesitation")
    assert kept.authority_cents == 1250
    assert kept.skill_id is None
    assert [t["when"] for t in kept.triggers] == [
        "believed",
        "tone",
        "stage",
        "first_contact",
        "recent_treatment",
    ]
    page = olive.get(address).content.decode()
    assert 'value="0.7" selected' in page
    assert 'value="12.5"' in page


def test_a_guideline_is_written_a_line_a_sentence(cast, olive):
    zone = zone_of(cast, "goodbye")
    said = {
        "title": "Goodbye",
        "goal": "The door stays open.",
        "must_cover": "It is done\n\n  what is still open ",
        "facts": "Late fee: $50",
    }
    assert olive.post(reverse("guidance:guideline", args=[zone.pk]), said).status_code == 302
    with practice_scope(cast.id):
        held = Guideline.objects.get(zone=zone, is_current=True)
        assert held.must_cover == ["It is done", "what is still open"]
        assert [(f.name, f.value) for f in facts_of(held)] == [("Late fee", "$50")]


def test_a_gesture_is_offered_and_no_longer_offered(cast, olive):
    olive.post(reverse("guidance:gestures"), {"name": "A lift home", "amount": "20"})
    with practice_scope(cast.id):
        gesture = Gesture.objects.get(name="A lift home")
    assert gesture.cents == 2000
    olive.post(reverse("guidance:gesture_offered", args=[gesture.pk]), {"is_on": "no"})
    with practice_scope(cast.id):
        assert not Gesture.objects.get(pk=gesture.pk).is_on


LEADERS_ONLY = ("moments", "new_zone", "first_guideline", "gestures")


def test_everybody_reads_the_guidelines_and_leaders_change_them(cast, olive, client):
    pages = [reverse("guidance:zones"), *(reverse(f"guidance:{name}") for name in LEADERS_ONLY)]
    pages.append(reverse("guidance:zone", args=[zone_of(cast, "trouble").pk]))
    for page in pages:
        assert client.get(page).status_code in (200, 302), page
    client.force_login(cast.dana.user)
    assert client.get(pages[0]).status_code == 200
    for page in pages[1:]:
        assert client.get(page).status_code == 403, page


def test_another_practice_finds_no_zone_of_ours(cast, outsiders, olive, client):
    zone = zone_of(cast, "trouble")
    client.force_login(outsiders.olive.user)
    for name in ("zone", "guideline"):
        assert client.get(reverse(f"guidance:{name}", args=[zone.pk])).status_code == 404


def test_the_page_of_zones_takes_a_fixed_number_of_queries(
    cast, olive, django_assert_max_num_queries
):
    def count():
        with django_assert_max_num_queries(25) as captured:
            assert olive.get(reverse("guidance:zones")).status_code == 200
        return len(captured)

    olive.get(reverse("guidance:zones"))
    before = count()
    with practice_scope(cast.id):
        for number in range(5):
            zones.add_zone(settings=settings(name=f"Own {number}"), by=cast.olive, at=FOUNDED)
    assert count() == before
    with practice_scope(cast.id):
        assert gestures.offer(
            name="x", cents=1, roles=["owner"], is_clinical=False, by=cast.olive, at=FOUNDED
        ).pk


def test_the_wizard_ends_with_the_three_moments(cast, olive):
    with practice_scope(cast.id):
        Practice.objects.update(set_up_at=None)
    assert reverse("guidance:welcome_moments") in olive.get("/welcome/team/").content.decode()
    page = olive.get(reverse("guidance:welcome_moments")).content.decode()
    assert page.count(" checked") == 3
    assert reverse("practice:welcome_finish") in page
    chosen = {"moment": ["trouble", "goodbye", "hesitation"]}
    answer = olive.post(reverse("guidance:welcome_moments"), chosen)
    assert answer["Location"] == reverse("channels:first")
    with practice_scope(cast.id):
        assert Practice.objects.get().set_up_at is not None
        assert has_chosen()
