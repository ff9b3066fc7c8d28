"""One page, looked at in both themes and at three widths: what stands in somebody's way."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, TimeoutError

AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
WIDE, PHONE, HEIGHT = 1440, 390, 844
ZOOMED = 720  # a desk of 1440 at 200%
LOADING = "[hx-trigger] .skeleton, .htmx-request"
PARTS = """() => ({
  heads: [...document.querySelectorAll('h1')].filter((one) => one.textContent.trim()).length,
  title: document.title.replace(' · Rapport', '').trim(),
  mains: document.querySelectorAll('main').length,
  language: document.documentElement.lang,
})"""
# Colours change by a transition, also in the shortest time.
# After a look changed: colours are on their way for a moment.
STILL = """async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.allSettled(document.getAnimations().filter(
    (one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished));
}"""
TOO_WIDE = """() => {
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return '';
  const widest = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).pop();
  return `${over} px too wide: ${widest?.outerHTML.slice(0, 120)}`;
}"""


@dataclass(slots=True)
class Findings:
    """What was found, and on which pages: the same thing everywhere is one finding."""

    pages: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, what: str, where: str) -> None:
        self.pages[what].add(where)

    def __str__(self) -> str:
        worst = sorted(self.pages.items(), key=lambda one: -len(one[1]))
        return "\n".join(
            f"{len(where)} pages: {what}\n    {', '.join(sorted(where)[:6])}"
            for what, where in worst
        )


def listen(page: Page, findings: Findings) -> None:
    """Errors of scripts, and what the policy refused or the server failed at."""

    def said(message: ConsoleMessage) -> None:
        if message.type == "error" and not _is_expected(message):
            findings.add(f"console: {message.text[:300]}", page.url)

    page.on("pageerror", lambda error: findings.add(f"script: {error}", page.url))
    page.on("console", said)


def _is_expected(message: ConsoleMessage) -> bool:
    """A page that is not there says so in the console too."""
    return any(one in message.text for one in ("404", "410"))


def look(page: Page, path: str, findings: Findings, *, is_known: bool = False) -> None:
    """Open it wide and look: parts, widths, and barriers in both themes, wide and narrow.

    What `is_known` from somebody else is looked at wide in light and narrow in dark.
    """
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    page.goto(path, wait_until="load")
    regard(page, path, findings, is_known=is_known)


def regard(page: Page, path: str, findings: Findings, *, is_known: bool = False) -> None:
    """Look at what is open now: what a press led to, and no address leads to."""
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    for what in [*_parts(page), *_loading(page)]:
        findings.add(what, path)
    for width, schemes in ((WIDE, ("light", "dark")), (ZOOMED, ()), (PHONE, ("dark", "light"))):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        if over := page.evaluate(TOO_WIDE):
            findings.add(f"at {width}: {over}", path)
        for scheme in schemes[: 1 if is_known else 2]:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.evaluate(STILL)
            for what in barriers(page):
                findings.add(f"{what} ({scheme}, {width})", path)


def _parts(page: Page) -> Iterator[str]:
    seen = page.evaluate(PARTS)
    if seen["heads"] != 1:
        yield f"{seen['heads']} headings of the first level"
    if seen["mains"] != 1 or not seen["title"] or not seen["language"]:
        yield f"main, title or language: {seen}"


def _loading(page: Page) -> Iterator[str]:
    try:
        page.locator(LOADING).first.wait_for(state="detached", timeout=20_000)
    except TimeoutError:
        yield f"still loading: {page.locator(LOADING).first.evaluate('one => one.outerHTML')[:200]}"


def barriers(page: Page) -> list[str]:
    """Serious and critical findings of axe against WCAG 2.2 AA."""
    found = AXE.run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:240]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
        for node in rule["nodes"]
    ]
