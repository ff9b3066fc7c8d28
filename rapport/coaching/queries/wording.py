"""Which words of a draft stand in the library, or went to several other clients. Places, no number.

The library is compared as it is. Replies to others are looked up as keyed numbers of five words in a
row: one probe of an index each, whatever the history holds; a phrase that everybody uses costs no more
than one that nobody does.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from django.db import connection

from rapport.coaching.looking import Texts
from rapport.coaching.queries.library import texts
from rapport.database import vault
from rapport.language.scriptedness.evidence import Shared, places
from rapport.language.scriptedness.streams import Sentence, sentences
from rapport.language.scriptedness.wording import SENTENCE, Wording, runs

PURPOSE = "wording"
SEVERAL = 3  # other clients, before words count as said to everybody
LONGEST = 4_000  # characters of a draft
KNOWN = """
select t.token from unnest(%s::bigint[]) t(token)
 where exists (select 1 from coaching_sharedrun r
                where r.token = t.token and r.client_id <> %s offset %s limit 1)
"""
Run = tuple[str, ...]


def shared_places(
    practice_id: int, client_id: int, names: Sequence[str], text: str
) -> list[Shared]:
    """Places of the draft, in order; inside the practice's scope."""
    library, required = _compared(texts(practice_id))
    parts = sentences(text[:LONGEST], names)
    if required.held:
        parts = sentences(text[:LONGEST], names, required.spans(parts))
    others = _said_to_others(practice_id, client_id, parts)
    found = [part for part in parts if len(part) >= SENTENCE]
    return [
        place for part in found for place in places(part, library.shared(part), others.shared(part))
    ]


def _compared(given: Texts) -> tuple[Wording, Wording]:
    return _wording(given.library), _wording(given.required)


@lru_cache(maxsize=32)
def _wording(lines: tuple[str, ...]) -> Wording:
    """The practice's own texts: nobody's personal words, so they may stay in memory."""
    return Wording.of(lines)


def tokens(practice_id: int, parts: Sequence[Sentence]) -> Iterator[tuple[int, Run]]:
    """Each run of the sentences with the number that stands for it in this practice."""
    for part in parts:
        for _, run in runs(part):
            yield vault.token(practice_id, PURPOSE, " ".join(run)), run


def _said_to_others(practice_id: int, client_id: int, parts: Sequence[Sentence]) -> Wording:
    by_token = dict(tokens(practice_id, parts))
    with connection.cursor() as cursor:
        cursor.execute(KNOWN, [list(by_token), client_id, SEVERAL - 1])
        known = [row[0] for row in cursor.fetchall()]
    return Wording(held={by_token[token]: 1 for token in known})
