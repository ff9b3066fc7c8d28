"""What verdicts cost: processor time of one message and of many, and the memory of the models.

`limit` is the bare encoder on the same texts, in messages a second of processor time; `ratio` is all
verdicts over it. `page_p99_s` is of a running Rapport in which 2,000 messages wait: see
`rig.page_delay`.
"""

import os
import statistics
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.rig import page_delay
from rapport.inbox.reader.process import ONE_THREAD

MESSAGES, ALL = 400, 100_000
BATCH = 64
PROBES = 60  # worrying messages, half of them for the model alone as far as there are some


def run(size: int | None, seconds: float) -> dict[str, object]:
    """cpu_ms_mean, cpu_ms_p95 (one by one), batch_per_cpu_s, added_rss_mb, words_mean; page_p99_s.

    size: messages that are timed, and at most 2,000 that wait."""
    os.environ.update(
        ONE_THREAD
    )  # as the reader's process; asked when the numbers are first loaded
    before = _resident()
    verdicts = import_module("rapport.language.verdicts")
    messages = _messages(size or MESSAGES)
    verdicts.form(messages[:1])
    singly = [1000 * _cpu(verdicts.form, [message]) for message in messages]
    batched = sum(_cpu(verdicts.form, part) for part in _parts(messages))
    added = _resident() - before
    bare = sum(_cpu(_encode, part) for part in _parts(messages))
    return {
        "cpu_ms_mean": round(statistics.mean(singly), 2),
        "cpu_ms_p95": round(statistics.quantiles(singly, n=20)[18], 2),
        "batch_per_cpu_s": round(len(messages) / batched, 1),
        "added_rss_mb": round(added, 1),
        "words_mean": round(statistics.mean(len(m.text.split()) for m in messages), 1),
        "limit": round(len(messages) / bare, 1),
        "ratio": round(bare / batched, 3),
    } | _pages(min(size or page_delay.WAITING, page_delay.WAITING))


def _pages(waiting: int) -> dict[str, object]:
    """Ordinary messages wait, worrying ones come: those the rules see and those only the model sees."""
    verdicts = import_module("rapport.language.verdicts")
    domain = import_module("rapport.language.domain.messages")
    # As strangers write them: what the practice knows of the sample is not known of the sender.
    stranger = domain.Surroundings(first_contact=True)
    messages = [domain.Message(m.text, stranger) for m in _messages(ALL)]
    found = verdicts.form(messages)
    told = [(m.text, v.tiers) for m, v in zip(messages, found, strict=True)]
    ordinary = [text for text, tiers in told if tiers.tier == "none"]
    ruled = [text for text, tiers in told if tiers.rules == "page_now"]
    modelled = [text for text, t in told if t.rules == "none" and t.model == "page_now"]
    half = min(PROBES // 2, max(1, waiting // 16), len(ruled), len(modelled))
    pairs = zip(ruled[:half], modelled[:half], strict=True)
    worrying = [page_delay.Probe(text, n == 0) for pair in pairs for n, text in enumerate(pair)]
    return page_delay.measure(waiting, ordinary, worrying)


def _messages(count: int) -> list[Any]:
    """Of the domain set's test part, evenly."""
    domain = import_module("rapport.language.domain.messages")
    samples = domain.read_samples([domain.FOLDER / "test.jsonl"])
    return [s.message for s in samples[:: max(1, len(samples) // count)]][:count]


def _parts(messages: Sequence[Any]) -> list[Sequence[Any]]:
    return [messages[start : start + BATCH] for start in range(0, len(messages), BATCH)]


def _encode(messages: Sequence[Any]) -> None:
    import_module("rapport.language.encoder").default().encode([m.text for m in messages])


def _cpu(work: Any, given: Sequence[Any]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work(given)
    return time.process_time() - began


def _resident() -> float:
    """Megabytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6
