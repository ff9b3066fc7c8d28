"""How well replies are separated from quotations, on pairs of a mail and its reply.

Scores: `exact` is the share of mails whose reply equals the expected one after runs of white space
are made one space; `similarity` is the mean of difflib's ratio (2 M / T over characters, M in
matching blocks, T of both texts together; Ratcliff and Metzener 1988) of the same texts.
"""

import importlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from rapport.language.evaluation.bodies import body_of
from rapport.language.mail.html_text import to_text
from rapport.language.mail.reply import extract_reply

Split = Callable[[str, str], str]


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """For `rapport evaluate replies --test FILE…`. There is one splitter, of rules: none is trained."""
    if train or not test:
        raise ValueError("replies takes --test with JSONL files of id, email, reply; no --train")
    return evaluate_replies(test)


def evaluate_replies(files: Iterable[Path | str], *, compare: bool = False) -> dict[str, Any]:
    """`exact`, `similarity` and `n` over JSONL lines of id, email, reply.

    `email` is a raw mail, plain text or HTML. With `compare`, the PyPI parsers that are installed
    are measured on the same lines.
    """
    lines = [line for file in files for line in read(Path(file))]
    report = score(lines, own)
    if compare:
        report["compared"] = {name: score(lines, split) for name, split in others()}
    return report


def read(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def score(lines: list[dict[str, str]], split: Split) -> dict[str, Any]:
    results = [agreement(split(*body_of(line["email"])), line["reply"]) for line in lines]
    n = len(results)
    return {
        "exact": sum(same == 1.0 for same in results) / n if n else 0.0,
        "similarity": sum(results) / n if n else 0.0,
        "n": n,
    }


def agreement(found: str, expected: str) -> float:
    """1.0 for equal texts (white space aside), else difflib's ratio."""
    one, two = " ".join(found.split()), " ".join(expected.split())
    return SequenceMatcher(None, one, two, autojunk=False).ratio() if one != two else 1.0


def own(text: str, html: str) -> str:
    return extract_reply(text, html or None).reply


def others() -> Iterator[tuple[str, Split]]:
    """Parsers from PyPI to measure beside ours; imported only when asked for."""
    one = importlib.import_module("email_reply_parser").EmailReplyParser
    yield "email-reply-parser", lambda text, html: one.parse_reply(text or to_text(html))
    module = importlib.import_module("mailparser_reply")
    languages = ["en", "de", "da", "es", "fr", "it", "ja", "nl", "pl", "sv", "cs", "ko", "zh"]
    two = module.EmailReplyParser(languages=languages)
    yield "mail-parser-reply", lambda text, html: two.parse_reply(text or to_text(html)) or ""
