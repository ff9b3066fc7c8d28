"""A process for one look: replies in on stdin, scores and places out on stdout, then it ends.

No database, no key, no file: what was worked out lives as long as the page that asked. One JSON object
each way. In: `groups` ({name: [{text, previous, client, names, known}]}), `library`, `required` and
`asked` (lists of texts), `encodes`. Out: by name a score or null, and the longest shared places.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rapport.language import encoder
from rapport.language.scriptedness.evidence import top
from rapport.language.scriptedness.index import shipped
from rapport.language.scriptedness.measuring import measure
from rapport.language.scriptedness.replies import Elsewhere, Reply, Surroundings
from rapport.language.scriptedness.wording import Wording


def main() -> int:
    print(json.dumps(look(json.load(sys.stdin))))
    return 0


def look(asked: Mapping[str, Any]) -> dict[str, Any]:
    groups = {name: [_reply(one) for one in some] for name, some in asked["groups"].items()}
    around = Surroundings(
        library=Wording.of(asked["library"]),
        required=Wording.of(asked["required"]),
        elsewhere=Elsewhere.of(reply for some in groups.values() for reply in some),
        asked=tuple(asked["asked"]),
        encode=encoder.default().encode if asked["encodes"] else None,
    )
    return {name: _told(some, around) for name, some in groups.items()}


def _reply(one: Mapping[str, Any]) -> Reply:
    names, known = tuple(one["names"]), tuple(one["known"])
    return Reply(one["text"], one["previous"], one["client"], names, known)


def _told(replies: Sequence[Reply], around: Surroundings) -> dict[str, Any]:
    score = shipped().score(measure(replies, around))
    return {
        "score": asdict(score) if score else None,
        "places": [asdict(place) for place in top(replies, around)] if score else [],
    }


if __name__ == "__main__":
    sys.exit(main())
