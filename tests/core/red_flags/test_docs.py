"""The list that is signed is the list that runs. Write it anew: `python -m tests.core.red_flags.test_docs`."""

from pathlib import Path

from rapport.core.red_flags import GROUPS, Tier, shipped
from rapport.core.red_flags.listing import described
from tests.core.red_flags.canonical import CANONICAL
from tests.core.red_flags.innocent import INNOCENT

PAGE = Path(__file__).resolve().parents[3] / "docs" / "red-flags.md"
MARK = "<!-- list: generated, see tests/core/red_flags/test_docs.py -->\n"
DIAGNOSES = ("occlusion", "necrosis", "anaphyla", "stroke", "embol", "sepsis", "cellulitis")


def test_the_page_lists_what_runs():
    assert PAGE.read_text().split(MARK)[1] == f"\n{described(shipped())}\n"


def test_the_page_tells_the_size_of_the_lists():
    assert f"({len(CANONICAL)} sentences" in " ".join(PAGE.read_text().split())
    assert f"of {len(INNOCENT)} near-misses" in PAGE.read_text()


def test_a_practice_sees_its_own_changes_in_the_list():
    rules = shipped().with_phrase("zapped weird", tier=Tier.SAME_DAY, group="F")
    rules = rules.switch_off("woozy", reason="our drips always do that")
    page = described(rules)
    assert "added: “zapped weird”, same day" in page
    assert "switched off: `woozy`: our drips always do that" in page
    assert "dizzy after a treatment" not in page


def test_no_label_names_a_diagnosis():
    shown = " ".join([*GROUPS.values(), *(each.label for each in shipped().concepts)])
    assert not [name for name in DIAGNOSES if name in shown.lower()]


if __name__ == "__main__":
    PAGE.write_text(PAGE.read_text().split(MARK)[0] + f"{MARK}\n{described(shipped())}\n")
