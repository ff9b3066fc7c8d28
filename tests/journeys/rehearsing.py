"""Two people at two screens of a running Rapport: what one says, agrees to or takes back, the other sees."""

from playwright.sync_api import expect

BOX = "textarea[name=text]"
PARTNER = "Salvador Bellweather"
LISTEN = """
    const devices = navigator.mediaDevices, open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (what) => (window.heard = await open(what));
"""
CLOSED = "heard.getTracks().every((track) => track.readyState === 'ended')"
SOON = 20_000  # milliseconds for what the live process tells


def two_people_rehearse(one, other):
    """`one` plays the staff member, `other` the client; with the sound of it, and without it again."""
    one.add_init_script(script=LISTEN)
    one.goto("/guidance/rehearsals/")
    one.get_by_role("link", name="afraid").first.click()
    one.get_by_label("Who plays the client").select_option(label=PARTNER)
    one.get_by_role("button", name="Play with a colleague").click()
    for page in (one, other):
        if page is other:
            page.goto("/guidance/rehearsals/")
            page.get_by_role("link", name="afraid").first.click()
            expect(page.get_by_text("You are Delia")).to_be_visible()
        expect(page.locator("html")).to_have_attribute("data-live", "on")
    other.get_by_role("button", name="I agree").click()
    expect(one.get_by_text("has not agreed yet")).to_have_count(0, timeout=SOON)
    _speak(one, other)
    _withdraw(one, other)
    _record(one, other)
    one.get_by_role("button", name="Stop here").click()
    expect(one.get_by_role("heading", name="How it sounded")).to_be_visible()
    expect(other.locator("#stage .notice")).to_contain_text("stopped", timeout=SOON)
    other.get_by_role("button", name="Delete it now").click()
    expect(other.locator("audio")).to_have_count(0)
    expect(one.locator("audio")).to_have_count(0, timeout=SOON)


def _speak(one, other):
    for page, listener, text in (
        (other, one, "Hi, how much is lip filler at yours?"),
        (one, other, "It is $650. What brings you to it?"),
    ):
        page.locator(BOX).fill(text)
        page.locator(BOX).press("Control+Enter")
        expect(listener.locator("#stage .message").last).to_contain_text(text, timeout=SOON)


def _begin(one, other):
    """Asked on one screen, agreed to on the other, and heard by the browser: the first part is sent."""
    one.get_by_role("button", name="Ask to record the sound").click()
    expect(one.get_by_text(f"Still to say yes: {PARTNER}")).to_be_visible()
    expect(one.get_by_role("button", name="Start recording")).to_have_count(0)
    other.get_by_role("button", name="Yes, record me").click(timeout=SOON)
    with one.expect_response("**/takes/1/parts/", timeout=SOON):
        one.get_by_role("button", name="Start recording").click(timeout=SOON)
    for page in (one, other):
        expect(page.locator("[data-recording]")).to_be_visible(timeout=SOON)
    assert not one.evaluate(CLOSED)


def _withdraw(one, other):
    """A yes taken back in the middle closes the microphone of the other screen, and nothing is left."""
    _begin(one, other)
    other.get_by_role("button", name="Stop and delete").click()
    _wait_for(one, CLOSED)
    for page in (one, other):
        expect(page.get_by_role("button", name="Ask to record the sound")).to_be_visible(
            timeout=SOON
        )
        expect(page.locator("audio")).to_have_count(0)


def _wait_for(page, said):
    """The page's own rules allow no expression that is looked at again and again."""
    for _ in range(SOON // 100):
        if page.evaluate(said):
            return
        page.wait_for_timeout(100)
    raise AssertionError(said)


def _record(one, other):
    """Lost in the middle, and kept."""
    _begin(one, other)
    _lose_the_page(one)
    one.get_by_role("button", name="Stop and keep").click()
    for page in (one, other):
        expect(page.locator("audio")).to_have_count(2, timeout=SOON)
    told = other.evaluate(
        """async () => {
            const answer = await fetch(document.querySelectorAll("audio")[1].src);
            return [answer.headers.get("Content-Type"), (await answer.arrayBuffer()).byteLength];
        }"""
    )
    assert told[0] == "audio/webm"
    assert told[1] > 1000


def _lose_the_page(one):
    """What was heard is kept in parts as it is heard; the page comes back, and it goes on."""
    one.on("dialog", lambda dialog: dialog.accept())
    one.reload()
    expect(one.get_by_text("This page hears nothing right now")).to_be_visible()
    with one.expect_response("**/takes/2/parts/", timeout=SOON):
        one.get_by_role("button", name="Go on recording").click()
    expect(one.get_by_text("This page hears nothing right now")).to_be_hidden()
