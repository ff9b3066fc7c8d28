"""A real browser against real pages. Without a browser these tests are left out, and that is said loudly."""

import os
import shutil
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from django.test import Client
from playwright.sync_api import Page, expect, sync_playwright

from rapport.database.scope import practice_scope
from rapport.practice.models import OpeningSpan, Shift
from tests.journeys.looking import STILL

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("RAPPORT_CHROMIUM") or shutil.which("chromium") or ""
FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    # A microphone that beeps, for whoever allows a page to use it.
    "--use-fake-device-for-media-stream",
]
expect.set_options(timeout=20_000)  # a busy machine is slow, and not wrong
BUSY = """
select count(*) from pg_stat_activity
 where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
"""
LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config, items):
    if CHROMIUM:
        return
    journeys = [item for item in items if HERE in Path(item.path).parents]
    items[:] = [item for item in items if item not in journeys]
    config.stash[LEFT_OUT] = len(journeys)
    config.hook.pytest_deselected(items=journeys)


def pytest_terminal_summary(terminalreporter, config):
    if count := config.stash.get(LEFT_OUT, 0):
        terminalreporter.section("BROWSER TESTS LEFT OUT", red=True, bold=True)
        terminalreporter.line(
            f"{count} tests were not run: no chromium found (or RAPPORT_CHROMIUM)."
        )


@pytest.fixture(scope="module")
def browser():
    # Playwright keeps a loop running in this thread as long as it lives, and Django would refuse
    # its tests' own queries there. The server has threads of its own.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def house(cast):
    """Our practice, open around the clock: these tests run at any hour."""
    with practice_scope(cast.id):
        Shift.objects.all().delete()
        OpeningSpan.objects.all().delete()
        for weekday in range(7):
            OpeningSpan.objects.create(
                practice=cast.practice,
                location=cast.location,
                weekday=weekday,
                opens="00:00",
                closes="23:59",
            )
    return cast


@pytest.fixture
def desk_of(browser, live_server):
    """Opens the desk for somebody: `page = desk_of(cast.dana)`; nothing may go wrong in its console."""
    contexts, wrong = [], []

    def sit_down(staff, path="/desk/", **options) -> Page:
        client = Client()
        client.force_login(staff.user)
        # The app's worker stands between page and server: journeys that are about it let it in.
        is_wanted = "permissions" in options  # to notify, which the worker does
        options.setdefault("service_workers", "allow" if is_wanted else "block")
        base = options.setdefault("base_url", live_server.url)
        context = browser.new_context(**options)
        contexts.append(context)
        cookie = client.cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": base}])
        # No live process runs here; the journeys with one are driven against `rapport up`.
        context.route("**/live/**", lambda route: route.fulfill(status=204))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text) if _is_policy(message) else 0)
        page.goto(path)
        return page

    yield sit_down
    for context in contexts:
        context.close()
    _let_requests_end()
    assert not wrong


def _let_requests_end() -> None:
    """Pages say goodbye when they close; the tables can't be emptied under such a request."""
    quiet = 0
    for _ in range(100):
        time.sleep(0.05)
        with connection.cursor() as cursor:
            cursor.execute(BUSY)
            quiet = 0 if cursor.fetchone()[0] else quiet + 1
        if quiet > 3:
            return


def _is_policy(message) -> bool:
    return message.type == "error" and "Content Security Policy" in message.text


@pytest.fixture(scope="session")
def barriers():
    """Serious and critical findings of axe on a page, as text."""
    axe = Axe()

    def find(page, **context) -> list[str]:
        page.evaluate(STILL)
        found = axe.run(page, **context).response["violations"]
        return [
            f"{v['id']}: {node['html'][:200]} {node['failureSummary'][:300]}"
            for v in found
            if v["impact"] in ("serious", "critical")
            for node in v["nodes"]
        ]

    return find
