"""The page of evidence names every figure and every fact with its source."""

import re
from pathlib import Path

import pytest

from rapport.facts.definitions import DEFINITIONS, THIN, Metric
from rapport.facts.models import Fact

PAGE = (Path(__file__).parents[2] / "docs" / "evidence.md").read_text()
ROWS = [line.split("|")[1:-1] for line in PAGE.splitlines() if line.startswith("| ")]
CELLS = {cells[0].strip(): [c.strip() for c in cells[1:]] for cells in ROWS}


@pytest.mark.parametrize("metric", Metric)
def test_every_figure_is_there_with_the_facts_it_is_counted_from(metric):
    assert CELLS[metric.value][-1] == DEFINITIONS[metric].source


def test_every_kind_of_fact_is_there():
    named = {kind.strip() for name in CELLS for kind in name.split(",")}
    assert set(Fact.Kind.values) <= named


def test_the_number_that_is_too_few_is_the_one_in_the_code():
    assert re.search(rf"under {THIN} inquiries there is no percentage", PAGE)
