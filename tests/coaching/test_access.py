"""Who may open which page of growing: leaders, everybody here, and nobody from elsewhere."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.coaching.actions import needs
from rapport.coaching.growing_urls import GROWING
from rapport.database.scope import practice_scope
from rapport.practice.models import Skill, Strength, Traineeship
from tests.cast import FOUNDED
from tests.coaching.team import like
from tests.inbox.moments import conversation

pytestmark = pytest.mark.django_db
OWN = {"growing", "training", "strengths", "chances"}
POSTS = {
    "needs", "need_closure", "applicants", "forget_applicant", "skill_care", "skill_decisions",
    "strength_confirmation", "strength_removal", "trainees", "trainee_ending",
    "week_signature", "week_ticks",
}  # fmt: skip


@pytest.fixture
def rows(practice):
    """One row of ours for every page whose address needs one."""
    with practice_scope(practice.id):
        skill = Skill.objects.get(zones__key="clinical_worry")
        need = needs.open_need(
            kind="hiring",
            skill=skill,
            location=practice.location,
            weekdays=[5],
            starts=840,
            ends=1080,
            by=practice.mara,
            at=FOUNDED,
        )
        applicant = needs.add_applicant(need, name="Robin", by=practice.mara, at=FOUNDED)
        strength = Strength.objects.create(
            practice_id=practice.id, staff=practice.dana, text="calm", written_at=FOUNDED
        )
        learning = Traineeship.objects.create(
            practice_id=practice.id,
            trainee=practice.dan,
            coach=practice.clio,
            percent=20,
            began_at=FOUNDED,
        )
    return {
        **dict.fromkeys(("need", "need_closure", "applicants"), need.pk),
        **dict.fromkeys(("interview", "forget_applicant"), applicant.pk),
        **dict.fromkeys(("skill", "skill_care", "skill_decisions"), skill.pk),
        **dict.fromkeys(("strength_confirmation", "strength_removal"), strength.pk),
        "trainee_ending": learning.pk,
        "training_of": practice.dana.pk,
        "review_goal": "pasted",
    }


def address(name, rows):
    return reverse(f"coaching:{name}", args=[rows[name]] if name in rows else [])


def ask(client, name, rows):
    return getattr(client, "post" if name in POSTS else "get")(address(name, rows))


NAMES = [str(pattern.name) for pattern in GROWING]
SHARED = {"strength_confirmation", "strength_removal"}
ROWS = sorted({"need", "need_closure", "applicants", "interview", "forget_applicant", "skill",
    "skill_care", "skill_decisions", "trainee_ending", "training_of", *SHARED})  # fmt: skip


def test_nobody_gets_in_unsigned(rows, client):
    for name in NAMES:
        assert ask(client, name, rows).url.startswith("/accounts/")


def test_rows_of_ours_are_not_there_for_outsiders(rows, outsiders, as_):
    client = as_(outsiders.olive)
    assert {name: ask(client, name, rows).status_code for name in ROWS} == dict.fromkeys(ROWS, 404)


def test_the_desk_opens_its_own_pages_and_no_others(rows, practice, as_):
    client = as_(practice.ivo)
    for name in NAMES:
        answer = ask(client, name, rows)
        is_open = name in OWN | SHARED
        assert (answer.status_code != 403) == is_open, name


def test_leaders_open_all_of_them(rows, practice, as_):
    for person in (practice.mara, practice.olive):
        client = as_(person)
        for name in NAMES:
            if name not in POSTS:
                assert ask(client, name, rows).status_code in (200, 302), name


PAGES = {"coverage": 19, "need": 19, "skills": 14, "skill": 20, "training": 19, "strengths": 15,
    "chances": 20, "review": 19, "my_week": 13}  # fmt: skip


def asked(client, name, rows):
    with CaptureQueriesContext(connection) as queries:
        assert ask(client, name, rows).status_code == 200
    return len(queries)


def test_a_page_asks_as_often_however_much_there_is(rows, practice, now, as_):
    client = as_(practice.mara)
    ask(client, "coverage", rows)
    before = {name: asked(client, name, rows) for name in PAGES}
    assert {name: n for name, n in before.items() if n > PAGES[name]} == {}
    with practice_scope(practice.id):
        row = conversation(practice, at=now)
        for n in range(6):
            like(row)
            for person in (practice.ivo, practice.dan):
                Strength.objects.create(
                    practice_id=practice.id,
                    staff=person,
                    text=f"thing {n}",
                    written_at=now,
                    confirmed_by=practice.dana,
                    confirmed_at=now,
                )
    assert {name: asked(client, name, rows) for name in PAGES} == before
