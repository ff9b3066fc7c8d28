"""Who may open what at the desk: looking up is the permission."""

import pytest
from django.urls import reverse

from rapport.inbox.urls import CONVERSATION as PATHS
from rapport.inbox.urls import INBOX, urlpatterns
from tests.inbox.desk_pages import CONVERSATION, LEADERS_ONLY, OTHERS, OWN, furnish

pytestmark = pytest.mark.usefixtures("at_ten")


def names(patterns):
    return {p.name for p in patterns if hasattr(p, "name") and p.name}


def test_the_list_of_pages_knows_every_page():
    listed = {*OWN, *LEADERS_ONLY, *CONVERSATION, *OTHERS}
    assert names(PATHS) | names(INBOX) | names(urlpatterns) == listed


@pytest.mark.parametrize("htmx", [False, True])
def test_another_practice_finds_nothing_of_ours(cast, outsiders, now, as_, htmx):
    browser = as_(outsiders.olive, htmx=htmx)
    for name, methods, address in furnish(cast, now).addresses():
        for method in methods:
            answer = getattr(browser, method)(
                address, {"text": "x", "name": "x", "priority": "high"}
            )
            assert answer.status_code == 404, (name, method)


def test_everybody_of_the_practice_opens_every_page(cast, now, as_):
    browser = as_(cast.dan)
    for name, methods, address in furnish(cast, now).addresses():
        if "get" in methods and name not in ("reply", "kept_tag"):
            assert browser.get(address).status_code == 200, name
    for name, methods in OWN.items():
        answer = getattr(browser, methods[0])(reverse(f"inbox:{name}"))
        assert answer.status_code == (302 if name == "home" else 200), name


def test_whoever_is_not_signed_in_is_sent_to_the_door(cast, now, client):
    for name, methods, address in furnish(cast, now).addresses():
        answer = getattr(client, methods[0])(address)
        assert answer.status_code == 302, name
        assert answer["Location"].startswith("/accounts/login/"), name


def test_saved_replies_are_kept_by_leaders(cast, now, as_):
    room = furnish(cast, now)
    addresses = [reverse("inbox:replies"), reverse("inbox:reply", args=[room.saved])]
    for address in addresses:
        assert as_(cast.dana).get(address).status_code == 403
        assert as_(cast.mara).get(address).status_code == 200
    assert as_(cast.dana).post(reverse("inbox:reply_removal", args=[room.saved])).status_code == 403


def test_reading_never_answers_to_a_post(cast, now, as_):
    browser = as_(cast.dan)
    for name, methods, address in furnish(cast, now).addresses():
        if methods == ("get",):
            assert browser.post(address).status_code == 405, name
        elif methods == ("post",):
            assert browser.get(address).status_code == 405, name
