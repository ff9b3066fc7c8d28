"""The search page. What is searched for is posted: no name gets into an address or a log."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from rapport.core.search.asking import Problem, Trouble
from rapport.inbox import search_words
from rapport.inbox.looks import ICONS
from rapport.inbox.queries.search import results
from rapport.inbox.queries.search.talks import Talk
from rapport.inbox.queries.search.where import completions
from rapport.inbox.views.answers import is_fragment
from rapport.inbox.words import moment
from rapport.practice.requests import StaffRequest, staff_only

FEWEST = 2  # letters


@staff_only()
def search(request: StaffRequest) -> HttpResponse:
    """The page; what is posted as `q` is searched for, from the mark `after` on."""
    words = request.POST.get("q", "").strip()
    context = found(request, words) if len(words) >= FEWEST else {}
    if is_fragment(request):
        part = "inbox/search_more.html" if request.POST.get("after") else "inbox/search_found.html"
        return render(request, part, context | {"words": words})
    return render(request, "inbox/search.html", context | {"words": words, "filters": _filters()})


def found(request: StaffRequest, words: str) -> dict[str, Any]:
    """What the templates show of a search."""
    at = timezone.now()
    page = results(words, staff=request.staff, at=at, after=request.POST.get("after", ""))
    return {
        "found": page,
        "problems": [
            search_words.problem(one) for one in page.problems if not _is_being_typed(one, words)
        ],
        "talks": [_talk(talk, at) for talk in page.talks],
        "at": at,
    }


def _is_being_typed(one: Problem, words: str) -> bool:
    return one.trouble is Trouble.EMPTY_FILTER and words.endswith(one.part)


def _talk(talk: Talk, at: datetime) -> dict[str, Any]:
    row = talk.conversation
    return {
        "talk": talk,
        "row": row,
        "icon": ICONS.get(row.channel.kind, "chat"),
        "when": moment(row.last_message_at, zone=row.location.zone, at=at),
        "excerpts": [(one, moment(one.at, zone=row.location.zone, at=at)) for one in talk.excerpts],
    }


def _filters() -> list[tuple[str, Any, list[str]]]:
    known = completions()
    return [(key, words, known[key]) for key, words in search_words.FILTERS.items()]
