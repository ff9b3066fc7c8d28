"""A model as two files: `heads.npz` (numbers, half precision, no pickle) and `heads.json` (the rest)."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.domain.curved import Curved
from rapport.language.domain.model import Model, OneOfHead, TrueOrNot
from rapport.language.encoder import Encoder, Matrix
from rapport.language.learning.outside import Outside
from rapport.language.learning.squares import Squares
from rapport.language.learning.views import Linear
from rapport.language.tagging.crf import Crf
from rapport.language.terms import Terms

FORMAT = 2
SHIPPED = Path(__file__).parent.parent / "data" / "heads"
NUMBERS, ABOUT, CARD = "heads.npz", "heads.json", "CARD.md"


class HeadsUnusable(ValueError):
    """The heads cannot be used with this encoder or this version; the message says what to do."""


def save(model: Model, tagger: Crf, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    numbers: dict[str, Matrix] = {
        **_bank("whole", model.whole), **_bank("single", model.single),
        **_bank("curved", model.curved.plain),
        **_squares("text", model.curved.text), **_squares("said", model.curved.said),
        "idf": model.terms.idf, "known": model.outside.known, "scale": model.outside.scale,
        "tag_weights": tagger.weights, "tag_moves": tagger.moves, "tag_begin": tagger.begin,
    }  # fmt: skip
    with (folder / NUMBERS).open("wb") as file:
        np.savez_compressed(file, **{name: _small(part) for name, part in numbers.items()})
    about = {
        "format": FORMAT, "about": dict(model.about), "terms": "\t".join(model.terms.vocabulary),
        "whole": model.whole.labels, "single": model.single.labels,
        "curved": model.curved.plain.labels,
        "one_of": {name: asdict(head) for name, head in model.one_of.items()},
        "true_or_not": {name: asdict(head) for name, head in model.true_or_not.items()},
        "outside_from": model.outside_from, "tags": tagger.tags, "signs": "\t".join(tagger.signs),
    }  # fmt: skip
    text = json.dumps(about, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / ABOUT).write_text(text + "\n", encoding="utf-8")


def _bank(name: str, bank: Linear) -> dict[str, Matrix]:
    return {f"{name}_dense": bank.dense, f"{name}_sparse": bank.sparse, f"{name}_bias": bank.bias}


def _squares(name: str, given: Squares) -> dict[str, Matrix]:
    return {
        f"{name}_directions": given.directions,
        f"{name}_weights": given.weights,
        f"{name}_rest": given.rest,
    }


def _small(part: Matrix) -> Any:
    """Matrices in half precision: a margin moves by a thousandth."""
    return part.astype(np.float16) if part.ndim > 1 else part


def load(folder: Path, encoder: Encoder) -> tuple[Model, Crf]:
    """Raises HeadsUnusable for another format, another encoder or a damaged file."""
    try:
        about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        with np.load(folder / NUMBERS, allow_pickle=False) as file:
            numbers = {name: file[name].astype(np.float32) for name in file.files}
        _check(about, encoder, folder)
        return _model(about, numbers), _tagger(about, numbers)
    except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise HeadsUnusable(f"{folder} holds no usable heads: {error!r}") from error


def _check(about: dict[str, Any], encoder: Encoder, folder: Path) -> None:
    if about["format"] != FORMAT:
        raise HeadsUnusable(f"{folder}: format {about['format']}, not {FORMAT}: run rapport train")
    if about["about"]["encoder"] != encoder.name:
        trained = about["about"]["encoder"]
        raise HeadsUnusable(
            f"{folder}: trained with {trained}, the encoder is {encoder.name}: run rapport train"
        )


def _model(about: dict[str, Any], numbers: dict[str, Matrix]) -> Model:
    terms = about["terms"].split("\t")
    return Model(
        terms=Terms({term: n for n, term in enumerate(terms)}, numbers["idf"]),
        whole=_read_bank("whole", about, numbers),
        single=_read_bank("single", about, numbers),
        curved=Curved(
            _read_bank("curved", about, numbers),
            _read_squares("text", numbers), _read_squares("said", numbers),
        ),
        one_of={n: OneOfHead(**h | {"labels": tuple(h["labels"])}) for n, h in about["one_of"].items()},
        true_or_not={
            n: TrueOrNot(**h | {"line": tuple(h["line"])}) for n, h in about["true_or_not"].items()
        },
        outside=Outside(numbers["known"], numbers["scale"]),
        outside_from=about["outside_from"],
        about=about["about"],
    )  # fmt: skip


def _read_bank(name: str, about: dict[str, Any], numbers: dict[str, Matrix]) -> Linear:
    parts = [numbers[f"{name}_{part}"] for part in ("dense", "sparse", "bias")]
    return Linear(tuple(about[name]), *parts)


def _read_squares(name: str, numbers: dict[str, Matrix]) -> Squares:
    return Squares(*(numbers[f"{name}_{part}"] for part in ("directions", "weights", "rest")))


def _tagger(about: dict[str, Any], numbers: dict[str, Matrix]) -> Crf:
    signs = {sign: n for n, sign in enumerate(about["signs"].split("\t"))}
    parts = [numbers[f"tag_{part}"] for part in ("weights", "moves", "begin")]
    return Crf(tuple(about["tags"]), signs, *parts)
