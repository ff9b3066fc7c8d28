"""The list of worry words: version by version, changed with reasons, signed by a clinician."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapport.audit.models import Entry
from rapport.core.red_flags import find, shipped
from rapport.database.scope import practice_scope
from rapport.guidance.actions import red_flags as actions
from rapport.guidance.actions.red_flags import CannotChange
from rapport.guidance.models import RedFlagList
from rapport.guidance.queries import red_flags as queries
from rapport.practice.errors import NotAllowed
from tests.inbox.red_flags import INNOCENT, WHITE, worried

pytestmark = pytest.mark.django_db
PAGE = "/settings/red-flags/"


@pytest.fixture
def as_(client):
    def sign_in(staff):
        client.force_login(staff.user)
        return client

    return sign_in


def rules():
    return queries.rules_of(queries.current())


def add(cast, now, text="feels strange*", tier="page_now"):
    return actions.add_phrase(text=text, tier=tier, group="A", by=cast.mara, at=now)


def test_until_it_is_changed_the_shipped_list_holds_unsigned(scoped):
    assert rules() == shipped()
    assert not queries.is_signed(queries.current())


def test_a_change_is_a_new_version_that_nobody_has_signed(scoped, now):
    first = add(scoped, now)
    actions.sign(version=first.version, by=scoped.clio, at=now)
    second = add(scoped, now, text="not myself")
    assert second.version == first.version + 1
    assert (second.is_current, second.signed_at) == (True, None)
    first.refresh_from_db()
    assert (first.is_current, first.signed_by) == (False, scoped.clio)
    assert Entry.objects.filter(subject_kind="redflaglist", verb="changed").count() == 2


def test_a_message_is_read_by_the_version_that_holds(scoped, now):
    strange = "My skin feels strange today"
    assert worried(scoped, at=now, text=strange, sender="a@example.com") is None
    version = add(scoped, now).version
    flag = worried(scoped, at=now, text=strange, sender="b@example.com")
    assert (flag.tier, flag.rules_version) == ("page_now", version)
    actions.remove_phrase(text="feels strange*", by=scoped.mara, at=now)
    assert worried(scoped, at=now, text=strange, sender="c@example.com") is None


def test_a_shipped_sign_is_only_switched_off_for_a_reason(scoped, now):
    with pytest.raises(CannotChange):
        actions.switch_off(concept_id="pale-skin", reason=" ", by=scoped.mara, at=now)
    row = actions.switch_off(
        concept_id="pale-skin", reason="No fillers here", by=scoped.mara, at=now
    )
    assert row.reason == "No fillers here"
    assert worried(scoped, at=now, text=WHITE) is None
    actions.switch_on(concept_id="pale-skin", by=scoped.mara, at=now)
    assert worried(scoped, at=now, text=WHITE, sender="b@example.com")


def test_what_is_not_in_the_list_can_not_be_changed(scoped, now):
    with pytest.raises(CannotChange):
        actions.remove_phrase(text="never added", by=scoped.mara, at=now)
    with pytest.raises(CannotChange):
        actions.switch_on(concept_id="pale-skin", by=scoped.mara, at=now)


def test_only_a_clinician_signs_and_only_what_was_read(scoped, now):
    with pytest.raises(NotAllowed):
        actions.sign(version=1, by=scoped.olive, at=now)
    row = actions.sign(version=1, by=scoped.clio, at=now)
    assert queries.is_signed(row)
    assert row.shipped_version == shipped().version
    add(scoped, now)
    with pytest.raises(CannotChange, match="changed meanwhile"):
        actions.sign(version=1, by=scoped.clio, at=now)


def test_a_newer_shipped_list_wants_a_signature_of_its_own(scoped, now):
    row = actions.sign(version=1, by=scoped.clio, at=now)
    RedFlagList.objects.update(shipped_version=0)
    row.refresh_from_db()
    assert not queries.is_signed(row)
    again = actions.sign(version=row.version, by=scoped.clio, at=now)
    assert again.version == row.version + 1
    assert queries.is_signed(again)


def test_versions_say_what_they_changed(scoped, now):
    add(scoped, now)
    actions.switch_off(concept_id="pale-skin", reason="No fillers", by=scoped.mara, at=now)
    newest, first = queries.versions()
    assert [(c.key, c.after) for c in first.changes] == [("feels strange*", "page_now, A")]
    assert [c.key for c in newest.changes] == ["pale-skin"]
    assert newest.changes[0].after == "switched off: No fillers"


def test_a_list_that_can_not_be_read_keeps_no_mail_out(scoped, now, caplog):
    add(scoped, now)
    RedFlagList.objects.update(changes={"nonsense": True})
    assert worried(scoped, at=now, text=WHITE)
    assert worried(scoped, at=now, text=INNOCENT, sender="b@example.com") is None


def test_every_sign_is_shown_with_its_source_or_that_it_has_none(cast, as_):
    page = as_(cast.clio).get(PAGE).content.decode()
    assert page.count("<tr") > len(shipped().concepts)
    assert "CMAC" in page
    assert "general knowledge, for your sign-off" in page
    assert "It is no medical device" in page


def test_it_is_changed_and_signed_on_its_page(cast, as_):
    browser = as_(cast.clio)
    words = {"text": "feels strange*", "group": "A", "tier": "page_now"}
    assert browser.post(PAGE + "phrases/", words).status_code == 302
    page = browser.get(PAGE).content.decode()
    assert "“feels strange*”" in page
    assert "is not signed" in page
    browser.post(PAGE + "signs/pale-skin/off/", {"reason": "No fillers"})
    browser.post(PAGE + "signature/", {"version": "3"})
    page = browser.get(PAGE).content.decode()
    assert "Version 3, signed by Clio" in page
    assert "off: No fillers" in page
    browser.post(PAGE + "signs/pale-skin/on/")
    browser.post(PAGE + "phrases/removal/", {"text": "feels strange*"})
    with practice_scope(cast.id):
        assert (rules().phrases, rules().switched_off) == ((), ())


def test_a_phrase_that_would_flag_everything_is_refused(cast, as_):
    for text in ("a", "*", "is it"):
        words = {"text": text, "group": "A", "tier": "page_now"}
        assert as_(cast.clio).post(PAGE + "phrases/", words).status_code == 422, text


def test_a_sentence_can_be_tried_and_is_kept_nowhere(cast, as_):
    said = as_(cast.clio).post(PAGE + "trial/", {"text": WHITE}).content.decode()
    assert "Page now" in said
    assert "white patch above my lip" in said
    said = as_(cast.clio).post(PAGE + "trial/", {"text": INNOCENT}).content.decode()
    assert "Nothing in it flags by itself" in said


def test_leaders_and_clinicians_read_it_and_nobody_else(cast, as_):
    for person in (cast.olive, cast.mara, cast.clio):
        assert as_(person).get(PAGE).status_code == 200
    for person in (cast.dana, cast.ivo):
        assert as_(person).get(PAGE).status_code == 403
    assert as_(cast.mara).post(PAGE + "signature/", {"version": "1"}).status_code == 403


def test_another_practice_has_a_list_of_its_own(cast, outsiders, now):
    with practice_scope(cast.id):
        add(cast, now)
    with practice_scope(outsiders.id):
        assert queries.current() is None
        assert find("My skin feels strange today", rules=rules()) is None


def questions(browser):
    browser.get(reverse("guidance:red_flags"))
    with CaptureQueriesContext(connection) as asked:
        browser.get(reverse("guidance:red_flags"))
    return len(asked)


def test_the_page_asks_the_same_questions_however_often_it_was_changed(cast, as_, now):
    browser = as_(cast.clio)
    before = questions(browser)
    with practice_scope(cast.id):
        for number in range(4):
            add(cast, now, text=f"phrase number{number}")
    assert questions(browser) == before
