"""Replies to be rated blind, and how far people agree with each other and with the index."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, mean

from rapport.coaching.looking import Spoken, Texts, look
from rapport.coaching.models import RatedReply, RatingConsent, ScriptedRating
from rapport.coaching.queries.library import texts
from rapport.core.agreement import alpha
from rapport.core.rehearsal.rating import shuffled
from rapport.database import vault
from rapport.language.facts.patterns import PATTERNS
from rapport.language.scriptedness.samples import library, samples
from rapport.practice.models import Staff

HIDDEN = "…"
TELLING = {"phone", "email"}  # kinds of words that say who it was
LEAST_SHIPPED, LEAST_WRITERS = 3, 5  # groups below which no correlation is told


@dataclass(frozen=True, slots=True)
class Shown:
    """What a rater sees: the client's turn and the reply, without names."""

    id: int
    previous: str
    text: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """`alpha`: Krippendorff's, for an order. `r`: between mean ratings and the index, over `groups` of
    replies by one hand. None: too little to say."""

    replies: int
    raters: int
    ratings: int
    alpha: float | None
    r: float | None
    groups: int


def writer_number(practice_id: int, writer: str) -> bytes:
    """Stands for somebody among rated replies; only the program can tell for whom."""
    return vault.digest(practice_id, "rated-writer", writer)


def consents(staff: Staff) -> bool:
    """Whether some of their replies may be rated."""
    return RatingConsent.objects.filter(staff=staff).exists()


def waiting(rater: Staff) -> tuple[Shown | None, int]:
    """The next reply that is not theirs and that they have not rated, in an order of their own; and how
    many are left."""
    own = writer_number(rater.practice_id, str(rater.pk))
    rows = RatedReply.objects.exclude(ratings__rater=rater).exclude(writer=own)
    order = shuffled(rows.values_list("pk", flat=True), rater=rater.pk)
    if not order:
        return None, 0
    row = RatedReply.objects.select_related("key").get(pk=order[0])
    return Shown(row.pk, *_said(row)), len(order)


def _said(row: RatedReply) -> tuple[str, str]:
    """What the client wrote, and the reply."""
    if not row.shipped:
        return row.previous, row.text
    sample = samples()[row.shipped]
    return without_names(sample.previous, sample.names), without_names(sample.text, sample.names)


def without_names(text: str, names: Iterable[str]) -> str:
    """The text with these names, and with addresses and numbers to call, taken out."""
    for kind, way in PATTERNS:
        if kind in TELLING:
            text = way.sub(HIDDEN, text)
    words = {word for name in names for word in name.split() if len(word) > 1}
    if not words:
        return text
    named = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.sub(rf"\b(?:{named})\b", HIDDEN, text, flags=re.IGNORECASE)


def agreement(practice_id: int, *, is_shipped: bool) -> Agreement:
    """Of the shipped samples, or of the practice's own replies as one. Raises looking.CannotLook."""
    rows = RatedReply.objects.select_related("key").prefetch_related("ratings")
    rated = {
        row: points
        for row in (rows.exclude(shipped="") if is_shipped else rows.filter(shipped=""))
        if (points := [each.points for each in row.ratings.all()])
    }
    given = ScriptedRating.objects.filter(reply__in=list(rated))
    groups = _groups(rated)
    least = LEAST_SHIPPED if is_shipped else LEAST_WRITERS
    known = Texts(library(), ()) if is_shipped else texts(practice_id)
    pairs = _pairs(groups, rated, known) if len(groups) >= least else []
    return Agreement(
        replies=len(rated),
        raters=given.values("rater").distinct().count(),
        ratings=given.count(),
        alpha=alpha(rated.values()),
        r=_r(pairs) if len(pairs) >= least else None,
        groups=len(pairs),
    )


def _groups(rated: Iterable[RatedReply]) -> Mapping[bytes, list[RatedReply]]:
    """Replies by one hand."""
    found: dict[bytes, list[RatedReply]] = defaultdict(list)
    for row in rated:
        found[bytes(row.writer)].append(row)
    return found


def _pairs(
    groups: Mapping[bytes, Sequence[RatedReply]],
    rated: Mapping[RatedReply, Sequence[int]],
    known: Texts,
) -> list[tuple[float, float]]:
    """(mean rating, index) of each group that is long enough for an index; said of nobody."""
    names = {writer: str(n) for n, writer in enumerate(groups)}
    found = look({names[w]: [_spoken(row) for row in rows] for w, rows in groups.items()}, known)
    return [
        (mean(mean(rated[row]) for row in rows), score["value"])
        for writer, rows in groups.items()
        if (score := found[names[writer]]["score"])
    ]


def _spoken(row: RatedReply) -> Spoken:
    previous, text = _said(row)
    return Spoken(text=text, previous=previous, client=row.pk, names=(HIDDEN,), known=())


def _r(pairs: Sequence[tuple[float, float]]) -> float | None:
    try:
        return correlation([a for a, _ in pairs], [b for _, b in pairs])
    except StatisticsError:  # all the same
        return None
