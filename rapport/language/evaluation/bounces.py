"""How well machine mail is recognised, on a folder of mails with their expected reasons."""

import email
import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation.samples import LABELS, Sample, labelled, plain
from rapport.language.mail.bounces import Bounce, recognise


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """For `rapport evaluate bounces --test FOLDER`. Mails are recognised by rules: none is trained."""
    if train or len(test) != 1:
        raise ValueError(f"bounces takes --test with one folder or tar with {LABELS}; no --train")
    report = evaluate_bounces(test[0])
    if not report["n"] + report["n_ordinary"]:
        raise ValueError(f"{LABELS} names none of the mails of {test[0]}")
    return report


def evaluate_bounces(
    folder: Path | str, *, ordinary: Path | str | None = None, compare: bool = False
) -> dict[str, Any]:
    """Scores over a folder that holds expected.json and mails.tar.gz or loose .eml files.

    A tar of such a folder will do, and so will a tar of mails with expected.json beside it.

    `recognised`: share of labelled mails called a bounce, automatic reply or complaint.
    `reason_accuracy`: share of labelled mails whose first reason is the first expected one.
    `permanent_accuracy`: the same for permanent or not. `false_alarms`: share of ordinary mails
    (an empty list in expected.json, or any file below `ordinary`) called one. Mails that
    expected.json does not name count in `unlabelled` only.
    """
    samples = [*labelled(Path(folder)), *(plain(Path(ordinary)) if ordinary else ())]
    report = measured([(sample, recognise(sample.raw)) for sample in samples])
    if compare:
        report["compared"] = {"flufl.bounce": shares(samples, flufl())}
    return report


def measured(pairs: list[tuple[Sample, Bounce | None]]) -> dict[str, Any]:
    bounces = [(sample.expected[0], found) for sample, found in pairs if sample.expected]
    ordinary = [found for sample, found in pairs if sample.expected == []]
    rest = [found for sample, found in pairs if sample.expected is None]
    return {
        "recognised": share([found is not None for _, found in bounces]),
        "reason_accuracy": share([f is not None and f.reason == b["reason"] for b, f in bounces]),
        "permanent_accuracy": share([agrees(f, label["hardbounce"]) for label, f in bounces]),
        "false_alarms": share([found is not None for found in ordinary]),
        "n": len(bounces),
        "n_ordinary": len(ordinary),
        "unlabelled": len(rest),
        "unlabelled_recognised": sum(found is not None for found in rest),
    }


def agrees(found: Bounce | None, hard: int) -> bool:
    return found is not None and found.is_permanent == bool(hard)


def share(hits: list[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0


def shares(samples: list[Sample], says_bounce: Callable[[bytes], bool]) -> dict[str, float]:
    return {
        "recognised": share([says_bounce(s.raw) for s in samples if s.expected]),
        "false_alarms": share([says_bounce(s.raw) for s in samples if s.expected == []]),
    }


def flufl() -> Callable[[bytes], bool]:
    """flufl.bounce on the same mails; imported only when asked for. It fails on some mails
    (without a From, for example), which counts as not recognised."""
    module = importlib.import_module("flufl.bounce")

    def says_bounce(raw: bytes) -> bool:
        try:
            return any(module.all_failures(email.message_from_bytes(raw)))
        except (IndexError, TypeError, ValueError, AttributeError, LookupError):
            return False

    return says_bounce
