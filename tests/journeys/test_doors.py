"""What the demo has no door to: the first-run wizard, and two-factor sign-in behind a password.

Every page in both themes, wide, zoomed to 200% and on a phone: nothing stands in anybody's way.
"""

import re
import time
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import expect

from rapport.accounts.models import User
from tests.journeys.looking import Findings, listen, look, regard

pytestmark = [
    pytest.mark.journey,
    pytest.mark.long,
    pytest.mark.django_db(transaction=True),
]

PASSWORD = "a long enough password"
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
SECOND_FACTOR = "/accounts/2fa/"
WITH_BOTH = (
    "",
    "recovery-codes/",
    "recovery-codes/generate/",
    "totp/deactivate/",
    "webauthn/",
    "webauthn/add/",
    "reauthenticate/",
    "webauthn/reauthenticate/",
)


@pytest.fixture
def findings():
    return Findings()


@pytest.fixture
def come(browser, live_server, findings):
    """Somebody's own browser before the practice's door."""
    contexts = []

    def arrive(**options):
        options |= {"base_url": live_server.url, "service_workers": "block"}
        contexts.append(browser.new_context(**options))
        # No live process runs here; the journeys with one are driven against `rapport up`.
        contexts[-1].route("**/live/**", lambda route: route.fulfill(status=204))
        page = contexts[-1].new_page()
        listen(page, findings)
        return page

    yield arrive
    for context in contexts:
        context.close()


# The wizard


@pytest.fixture
def wizard(come, settings, tmp_path):
    settings.HOME = tmp_path  # the code and the marks of the first run are of this run only
    return come()


def test_the_wizard(wizard, come, findings):
    afar = come(extra_http_headers={"X-Forwarded-For": "203.0.113.9"})
    look(afar, "/welcome/account/", findings)
    expect(afar.get_by_label("Set-up code")).to_be_visible()
    look(wizard, "/welcome/account/", findings)
    who_you_are(wizard, findings)
    what_practice(wizard, findings)
    when_open(wizard, findings)
    who_answers(wizard, findings)
    look(wizard, "/welcome/moments/", findings)
    wizard.get_by_role("button", name="Go on to the inbox").click()
    expect(wizard).to_have_url(re.compile("/start/"))
    regard(wizard, "/start/ at once", findings)
    assert str(findings) == ""


def test_a_stranger_in_the_wizard(cast, come, desk_of, findings):
    """Signed in, of no practice: what is said there is looked at as any page is."""
    nobody = SimpleNamespace(user=User.objects.create_user("nobody@away.example", PASSWORD))
    page = desk_of(nobody, "/welcome/practice/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    regard(page, "/welcome/practice/", findings)
    assert str(findings) == ""


def who_you_are(page, findings):
    page.get_by_label("Your name").fill("Olive Park")
    page.get_by_label("E-mail address").fill("olive@park.example")
    page.get_by_label("Password").fill("short")
    refused(page, findings)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def what_practice(page, findings):
    expect(page).to_have_url(re.compile("/welcome/practice/"))
    look(page, "/welcome/practice/", findings)
    page.get_by_label("Country").select_option("GB")
    expect(page.get_by_label("Emergency line")).to_have_value(re.compile("999"))
    regard(page, "/welcome/practice/ of another country", findings)
    refused(page, findings)
    page.get_by_label("Name of the practice").fill("Park & Lake Skin")
    page.get_by_role("button", name="Go on").click()


def when_open(page, findings):
    expect(page).to_have_url(re.compile("/welcome/location/"))
    look(page, "/welcome/location/", findings)
    refused(page, findings)
    page.get_by_label("Name of the location").fill("Lakeside")
    page.get_by_role("button", name="Go on").click()


def who_answers(page, findings):
    expect(page).to_have_url(re.compile("/welcome/team/"))
    look(page, "/welcome/team/", findings)
    page.get_by_label("Name").fill("Dana")
    page.get_by_label("E-mail").fill("dana@park.example")
    page.get_by_role("button", name="Invite").click()
    expect(page.get_by_label("Link, shown only now")).to_be_visible()
    regard(page, "/welcome/team/ invited", findings)


def refused(page, findings):
    """Sent with half an answer, a page says what is missing; that is looked at too."""
    page.locator("main form").first.evaluate(
        "form => { form.noValidate = true; form.requestSubmit(); }"
    )
    expect(page.locator("[aria-invalid=true]").first).to_be_visible()
    regard(page, f"{urlsplit(page.url).path} refused", findings)


# Two-factor sign-in


@pytest.fixture
def olive(cast, come):
    """Signed in with a password, on a device that has keys of its own."""
    page = come()
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    sign_in(page, cast.olive.user)
    expect(page).not_to_have_url(re.compile("/accounts/"))
    return page


def test_two_factors(cast, olive, come, findings):
    app_added(olive, findings)
    key_added(olive, findings)
    for path in WITH_BOTH:
        look(olive, f"{SECOND_FACTOR}{path}", findings)
    keys_own_pages(olive, findings)
    door = come()
    sign_in(door, cast.olive.user)
    expect(door).to_have_url(re.compile(f"{SECOND_FACTOR}authenticate/"))
    look(door, f"{SECOND_FACTOR}authenticate/", findings)
    door.get_by_label("Code").fill("000000")
    refused(door, findings)
    assert str(findings) == ""


def sign_in(page, user):
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(user.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def password_again(page, findings):
    expect(page).to_have_url(re.compile("/accounts/reauthenticate/"))
    regard(page, "/accounts/reauthenticate/", findings)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    expect(page).not_to_have_url(re.compile("/reauthenticate/"))


def code_of(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def app_added(page, findings):
    here = f"{SECOND_FACTOR}totp/activate/"
    page.goto(here)
    password_again(page, findings)
    look(page, here, findings)
    secret = page.locator("details code").text_content()
    page.get_by_label("Authenticator code").fill("000000")
    refused(page, findings)
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Switch it on").click()
    expect(page).to_have_url(re.compile("/recovery-codes/"))
    regard(page, f"{here} done", findings)


def key_added(page, findings):
    look(page, f"{SECOND_FACTOR}webauthn/add/", findings)
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    expect(page).not_to_have_url(re.compile("/add/"))
    regard(page, "a key was added", findings)


def keys_own_pages(page, findings):
    page.goto(f"{SECOND_FACTOR}webauthn/")
    for name in ("Rename", "Remove"):
        look(page, page.get_by_role("link", name=name).get_attribute("href"), findings)
        page.go_back()
