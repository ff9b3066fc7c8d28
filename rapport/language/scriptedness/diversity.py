"""How much a body of text repeats itself, at a fixed sample size: longer texts always repeat more."""

import gzip
import random
from collections.abc import Sequence

WINDOW = 100  # words, for distinct-n
SAMPLE = 5_000  # bytes, for the published compression ratio


def distinct(words: Sequence[str], n: int, window: int = WINDOW) -> float:
    """Unique n-grams over n-grams (Li et al. 2016) of the first `window` words; 0 without any."""
    kept = words[:window]
    grams = [tuple(kept[i : i + n]) for i in range(len(kept) - n + 1)]
    return len(set(grams)) / len(grams) if grams else 0.0


def compression_ratio(text: str) -> float:
    """Bytes over bytes after gzip; from about .6 for a few words to 100 and more for one line repeated."""
    raw = text.encode()
    return len(raw) / len(gzip.compress(raw, 9, mtime=0))


def sampled_ratio(
    texts: Sequence[str], *, size: int = SAMPLE, draws: int = 8, seed: int = 7
) -> float | None:
    """The mean ratio of samples of exactly `size` bytes, drawn from the texts in random order.

    None where the texts together are shorter. The number of texts does not enter: every sample is
    equally long.
    """
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    found = [_one(texts, size, chance) for _ in range(draws)]
    kept = [ratio for ratio in found if ratio is not None]
    return sum(kept) / len(kept) if kept else None


def _one(texts: Sequence[str], size: int, chance: random.Random) -> float | None:
    order = list(texts)
    chance.shuffle(order)
    raw = "\n".join(order).encode()[:size]
    return len(raw) / len(gzip.compress(raw, 9, mtime=0)) if len(raw) == size else None
