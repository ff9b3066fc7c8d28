"""Every address of the URLconf, and examples of each that a running Rapport answers."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.urls import Resolver404, URLPattern, get_resolver, resolve
from playwright.sync_api import APIRequestContext

# Whatever stands in an attribute and begins with a slash: links, forms, fragments, frames.
WRITTEN = re.compile(r'(?:href|src|action|hx-[a-z]+|data-[a-z-]+)="(/[^"/][^"]*|/)"')
FILLED = re.compile(r"<(?:(\w+):)?\w+>")
SAMPLE = {"int": "987654321", "": "x", "str": "x", "slug": "x", "path": "x"}
ENDLESS = {"live:stream"}  # never ends its answer
OTHERS = ("/assets/", "/static/")
CONVERSATIONS = "inbox/<int:pk>/"
SOME = 6  # conversations are of many kinds; of other numbered pages one is looked at


def routes(patterns: Iterable = (), prefix: str = "") -> Iterator[str]:
    """Every route as Django names it in a match, such as `inbox/<int:pk>/`."""
    for one in patterns or get_resolver().url_patterns:
        path = prefix + str(one.pattern).removeprefix("^")
        if isinstance(one, URLPattern):
            yield path
        else:
            yield from routes(one.url_patterns, path)


def filled(route: str) -> str:
    """An address of the route that most likely nobody has: enough to learn that it takes no GET."""
    return "/" + FILLED.sub(lambda found: SAMPLE[found[1] or ""], route)


def route_of(path: str) -> str:
    """The route that answers a path; nothing for what is not walked."""
    try:
        match = resolve(path.partition("?")[0])
    except Resolver404:
        return ""
    is_left = match.view_name in ENDLESS or path.startswith(OTHERS)
    return "" if is_left else match.route


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody got at one address."""

    path: str
    status: int
    is_page: bool

    @property
    def is_seen(self) -> bool:
        """Whether there was something to look at: neither nothing nor a word to go elsewhere."""
        return self.status not in (301, 302, 401, 404)


@dataclass(slots=True)
class Round:
    """A round by plain requests: from what is known to whatever is written there.

    `answers` are by route; `broken` says which page leads to nothing.
    """

    request: APIRequestContext
    answers: dict[str, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    broken: list[str] = field(default_factory=list)

    def pages(self) -> list[str]:
        """The paths that answered with a whole page."""
        every = [one for answers in self.answers.values() for one in answers]
        return sorted({one.path for one in every if one.is_page and one.status == 200})

    def go(self, start: Iterable[str]) -> None:
        known = set(start)
        waiting = deque((path, "") for path in sorted(known))
        while waiting:
            path, source = waiting.popleft()
            for found in sorted(self._ask(path, source) - known):
                known.add(found)
                waiting.append((found, path))

    def _ask(self, path: str, source: str) -> set[str]:
        route, plain = route_of(path), path.partition("?")[0]
        if not route or self._knows(route, plain):
            return set()
        answer = self.request.get(path, max_redirects=0)
        text = answer.text() if "html" in answer.headers.get("content-type", "") else ""
        self.answers[route].append(Answer(plain, answer.status, "<html" in text))
        if answer.status >= 500 or (answer.status == 404 and source):
            self.broken.append(f"{source} leads to {path}: {answer.status}")
        return {one.partition("#")[0].replace("&amp;", "&") for one in WRITTEN.findall(text)}

    def _knows(self, route: str, plain: str) -> bool:
        """A name in an address is another page, a number another row of the same."""
        answers = self.answers[route]
        if any(one.path == plain for one in answers):
            return True
        most = SOME if route == CONVERSATIONS else 1
        return "<int:" in route and sum(one.status != 404 for one in answers) >= most
