"""Intents of customers' turns in six kinds of business (Peskov et al. 2019): domain, text, intents."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.fresh import one_of_scores, train_one_of
from rapport.language.evaluation.reading import Row, both, rows
from rapport.language.learning.fitting import Settings

SETTINGS = Settings(weight=1.0, cost=0.3)


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """accuracy (percent) over all turns, and of each domain; one head a domain. A turn of two intents
    is right when both are found."""
    both("multidogo", train, test, shipped)
    needed = ("domain", "text", "intents")
    learned, asked = rows(train, *needed), rows(test, *needed)
    domains = sorted({str(row["domain"]) for row in asked})
    scores = {domain: _score(of(learned, domain), of(asked, domain)) for domain in domains}
    right = sum(score["accuracy"] * score["n"] for score in scores.values())
    by_domain = {domain: score["accuracy"] for domain, score in scores.items()}
    return {"accuracy": right / len(asked), "n": len(asked)} | {"by_domain": by_domain} | by_domain


def of(given: Sequence[Row], domain: str) -> list[Row]:
    return [row for row in given if row["domain"] == domain]


def _score(learned: list[Row], asked: list[Row]) -> dict[str, Any]:
    if not learned:
        raise ValueError(f"no training turns of the domain {asked[0]['domain']}")
    trained = train_one_of([row["text"] for row in learned], _names(learned), SETTINGS)
    views = trained.view([row["text"] for row in asked])
    return one_of_scores(trained, trained.head.margins(views), _names(asked))


def _names(given: Sequence[Row]) -> list[str]:
    return ["+".join(sorted(row["intents"])) for row in given]
