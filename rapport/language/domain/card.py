"""The model card (Mitchell et al. 2019), written by the training itself."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rapport.language.domain.model import Model

HEAD = """# Heads that read messages

Written by `rapport train`; do not edit.

**Intended use.** They suggest to people what a message is about, how soon somebody should look, and
which moments ask for a person. They name no condition, decide nothing about a person, and are no
medical device. Word rules run before them; whichever says sooner counts.

**Limits.** All messages were written for the purpose by briefed writers, in English and Spanish: no
real client wrote any. How well the heads do in a real practice is not known before its own corrections
say so. Other languages, images and very short texts get no answer. Tone is a suggestion only.
"""
TEST_PART = (
    "No head learned from them, and no text of theirs was read for a choice. The shares of false\n"
    "alarms that the thresholds keep were made a little stricter after their totals had been seen."
)


def card(model: Model, files: Sequence[str]) -> str:
    """Markdown, with the figures that `model.about` holds."""
    about: Any = model.about
    parts = [
        HEAD,
        _facts(model, files),
        *_choices(about["scores"], model),
        *_labels(about["scores"]),
        *_tested(about.get("test", {})),
    ]
    return "\n".join(parts) + "\n"


def _facts(model: Model, files: Sequence[str]) -> str:
    about: Any = model.about
    licences = "; ".join(f"{name}: {licence}" for name, licence in about["licences"].items())
    return (
        f"| | |\n|---|---|\n| version | {about['version']} |\n| encoder | {about['encoder']} |\n"
        f"| data | {', '.join(files)}: {about['samples']} messages |\n| licences | {licences} |\n"
        f"| seed | {about['seed']} |\n| terms | {len(model.terms)} |\n\n"
        "Unless it says otherwise, figures are of messages by a writer whom the head had not seen "
        "(whole writers left out of the training part, five times).\n"
    )


def _choices(scores: Mapping[str, Any], model: Model) -> Iterator[str]:
    yield "## One of several\n\n| head | labels | accuracy, % | decides alone from | n |\n|---|---|---|---|---|"
    for name, head in model.one_of.items():
        alone = f"{head.sure_from:.2f}" if head.sure_from <= 1 else "never"
        found = scores[name]
        yield f"| {name} | {len(head.labels)} | {found['accuracy']} | {alone} | {found['n']} |"


def _labels(scores: Mapping[str, Any]) -> Iterator[str]:
    yield "\n## True or not\n\n| label | recall | false alarms | F1 | AUROC | n |\n|---|---|---|---|---|---|"
    for name, found in scores.items():
        if "auroc" in found:
            keys = ("recall", "false_alarms", "f1", "auroc", "n")
            yield f"| {name} | " + " | ".join(str(found[key]) for key in keys) + " |"


RED_FLAGS = (
    *("recall", "recall_lower", "recall_en", "recall_es", "page_now_recall"),
    *("page_now_false_alarm_rate", "same_day_false_alarm_rate"),
)


def _tested(found: Mapping[str, Any]) -> Iterator[str]:
    """On the test part: writers whom no head has seen."""
    if not found:
        return
    flags, zones = found["red-flags"], found["zones"]
    yield f"\n## Test part\n\n{flags['n']} messages by other writers. {TEST_PART}\n"
    yield "| red flags | rules or model | model | rules |\n|---|---|---|---|"
    for key in RED_FLAGS:
        parts = (flags, flags["by_model"], flags["by_rules"])
        yield f"| {key} | " + " | ".join(f"{part[key]:.3f}" for part in parts) + " |"
    yield "\n| zone | recall | false alarms | n |\n|---|---|---|---|"
    for name, zone in {**zones["by_zone"], "mean": {**zones, "n": zones["n"]}}.items():
        yield f"| {name} | {zone['recall']:.3f} | {zone['false_alarm_rate']:.3f} | {zone['n']} |"
