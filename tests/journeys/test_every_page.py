"""Every page of the URLconf, as the owner, the front desk and a stranger see it in the demo practice.

Nothing stands in anybody's way: both themes, wide, zoomed to 200% and on a phone.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.addresses import Round, filled, route_of, routes
from tests.journeys.demo import demo_practice
from tests.journeys.looking import Findings, listen, look

pytestmark = [pytest.mark.journey, pytest.mark.long]

PASSWORD = "asks for the password first, and the doors of the demo know none: test_doors"
FACTOR = "needs a second factor: test_doors"
WIZARD = "only before the practice stands: test_doors"
MADE = "nobody has one in the demo; looked at where it is made: "
LEFT_OUT = {
    "": "leads to Today or to the desk",
    "accounts/(?:signup|email|confirm-email|3rdparty|social)/": "closed",
    "accounts/confirm-email/": "closed",
    "accounts/confirm-email/(?P<key>[-:\\w]+)/$": "closed",
    "accounts/email/": "closed",
    "accounts/signup/": "closed",
    "accounts/login/code/confirm/": "closed",
    "accounts/password/set/": "leads to the change of the password",
    "accounts/2fa/authenticate/": FACTOR,
    "accounts/2fa/reauthenticate/": FACTOR,
    "accounts/2fa/webauthn/reauthenticate/": FACTOR,
    "accounts/2fa/webauthn/login/": "what a passkey signs",
    "accounts/2fa/webauthn/add/": PASSWORD,
    "accounts/2fa/totp/activate/": PASSWORD,
    "accounts/2fa/recovery-codes/generate/": PASSWORD,
    "accounts/2fa/recovery-codes/": FACTOR,
    "accounts/2fa/recovery-codes/download/": FACTOR,
    "accounts/2fa/totp/deactivate/": FACTOR,
    "accounts/2fa/webauthn/keys/<int:pk>/edit/": FACTOR,
    "accounts/2fa/webauthn/keys/<int:pk>/remove/": FACTOR,
    "coaching/": "leads to the training",
    "coaching/interviews/<int:pk>/": MADE + "test_growing",
    "coaching/mirror/of/<int:pk>/": MADE + "test_mirror",
    "coaching/mirror/of/<int:pk>/figures/": MADE + "test_mirror",
    "coaching/needs/<int:pk>/": MADE + "test_growing",
    "guidance/rehearsals/<int:pk>/": MADE + "test_rehearsal",
    "guidance/rehearsals/<int:pk>/debrief/": MADE + "test_rehearsal",
    "guidance/rehearsals/<int:pk>/rubric/": MADE + "test_rehearsal",
    "guidance/rehearsals/<int:pk>/stage/": "a part of the rehearsal",
    "guidance/rehearsals/<int:pk>/recording/": "a part of the rehearsal",
    "guidance/rehearsals/<int:pk>/recording/end/": "a part of the rehearsal",
    "guidance/rehearsals/<int:pk>/recording/takes/<int:take>/parts/": "a part of the rehearsal",
    "guidance/rehearsals/<int:pk>/recording/takes/<int:take>/sound/": "a sound",
    "guidance/questions/": "takes what was asked by post",
    "guidance/scripts/<int:pk>/": MADE + "test_from_script_to_goal",
    "inbox/outgoing/<int:pk>/leaving/": "a part of the conversation, for seconds",
    "inbox/messages/<int:pk>/html/": "what a client's mail looks like, in a frame of its own",
    "live/": "never ends its answer",
    "settings/me/notifications/<int:notice_id>/": "leads to what it is about",
    "welcome/": WIZARD,
    "welcome/account/": WIZARD,
    "welcome/practice/": WIZARD,
    "settings/me/notifications/arrived/<str:token>/": "what a device says back",
}
DEVICES = ("in/", "api/", "assets/")  # what other machines speak
NOWHERE = "/nowhere/"
# Nothing leads there but words that were typed, or a letter.
STAFF = ("/clients/1/merge/2/",)
STRANGERS = (
    "/in/webform/demo-form/thanks/",
    "/in/webchat/demo-chat/",
    "/accounts/invitation/used-already/",
    "/accounts/password/reset/key/1-used-already/",
    NOWHERE,
)


@pytest.fixture(scope="module")
def findings() -> Findings:
    return Findings()


@pytest.fixture(scope="module")
def seats(browser: Browser, findings: Findings) -> Iterator[dict[str, Page]]:
    """A page for each of them, and their round by plain requests behind it."""
    with demo_practice() as stack:
        found = {}
        for who in ("owner", "desk", ""):
            context = browser.new_context(base_url=stack.web, service_workers="block")
            # A change meanwhile would be another page; live pages have journeys of their own.
            context.route("**/live/**", lambda route: route.fulfill(status=204))
            found[who] = context.new_page()
            if who:
                found[who].goto("/demo/")
                found[who].locator(f"form[action$='/doors/{who}/'] button").click()
                found[who].wait_for_url(lambda url: not url.endswith("/demo/"))
            listen(found[who], findings)
        yield found
        for page in found.values():
            page.context.close()


@pytest.fixture(scope="module")
def rounds(seats: dict[str, Page]) -> dict[str, Round]:
    """What each of them gets at every address they can find."""
    plain = [f"/{route}" for route in routes() if not set(route) & set("<(?*+[$^")]
    found = {who: Round(page.context.request) for who, page in seats.items()}
    for who, one in found.items():
        one.go([*plain, *(STAFF if who else STRANGERS)])
    return found


def test_no_route_is_forgotten(seats, rounds):
    every = [one.answers for one in rounds.values()]
    met = {r for answers in every for r, them in answers.items() if any(a.is_seen for a in them)}
    unmet = {one for one in routes() if one not in met and not one.startswith(DEVICES)}
    request = seats["owner"].context.request
    for route in unmet - set(LEFT_OUT):
        answer = request.get(filled(route), max_redirects=0)
        assert answer.status == 405, f"{route} takes GET: say where it is looked at"
    assert set(LEFT_OUT) - unmet == set(), "walked by now"


def test_no_link_leads_nowhere(rounds):
    assert [one for each in rounds.values() for one in each.broken] == []


@pytest.mark.parametrize("who", ["owner", "desk", ""])
def test_nothing_stands_in_the_way(seats, rounds, findings, who):
    findings.pages.clear()
    known = {route_of(path) for path in rounds["owner"].pages()} if who == "desk" else set()
    pages = set(rounds[who].pages()) | (set(STRANGERS) if not who else set())
    assert len(pages) > 15
    for path in sorted(pages):
        # What the desk sees as the owner does is looked at once more in one theme only.
        look(seats[who], path, findings, is_known=route_of(path) in known)
    assert str(findings) == ""
