"""Making the shipped heads and their card: what `rapport train` does."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rapport.language import encoder
from rapport.language.domain.building import build
from rapport.language.domain.card import card
from rapport.language.domain.messages import FOLDER, read_samples
from rapport.language.domain.storage import CARD, SHIPPED, save
from rapport.language.evaluation import red_flags, zones
from rapport.language.evaluation.reading import rows
from rapport.language.evaluation.restaurant8k import train_tagger

SLOTS = FOLDER.parent / "slots" / "restaurant8k.jsonl.gz"
CARDS = FOLDER.parents[3] / "docs" / "models"
LICENCES = {
    "domain set": "MIT, written for this purpose",
    "RESTAURANTS-8K": "CC BY 4.0, PolyAI",
    "encoder": "Apache-2.0, Google and the wheel's author",
}


def train_all(files: Sequence[Path], folder: Path, version: str) -> Mapping[str, Any]:
    """Writes heads.npz, heads.json and the card; returns what the card says. Minutes of one core."""
    samples = read_samples(files or [FOLDER / "train.jsonl"])
    if len({sample.writer for sample in samples}) < 2:
        raise ValueError("training needs messages of two writers or more: one checks the other")
    about: dict[str, Any] = {"version": version, "licences": LICENCES}
    model = build(samples, encoder.default(), about)
    tested = read_samples([FOLDER / "test.jsonl"])
    about["test"] = {
        "red-flags": red_flags.measured(tested, model),
        "zones": zones.measured(tested, model),
    }
    save(model, train_tagger(rows([SLOTS], "text", "labels")), folder)
    _write_card(card(model, [path.name for path in files] or ["train.jsonl"]), folder)
    return model.about


def _write_card(text: str, folder: Path) -> None:
    """Beside the heads; the card of the shipped ones in the docs too."""
    (folder / CARD).write_text(text, encoding="utf-8")
    if folder.resolve() == SHIPPED.resolve() and CARDS.parent.is_dir():
        CARDS.mkdir(exist_ok=True)
        (CARDS / "messages.md").write_text(text, encoding="utf-8")
