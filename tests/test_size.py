"""The size budget of the house: short functions, short files, short templates."""

import ast
import statistics
from pathlib import Path

import pytest

import rapport

PACKAGE = Path(rapport.__file__).parent
MODULES = [p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts]
TEMPLATES = list(PACKAGE.rglob("*.html"))


def function_lengths(module: Path) -> list[tuple[int, str]]:
    """Lines of each function's body, without its docstring."""
    lengths = []
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            size = body[-1].end_lineno - body[0].lineno + 1 if body else 1
            lengths.append((size, f"{module.relative_to(PACKAGE)}:{node.name}"))
    return lengths


LENGTHS = sorted(pair for module in MODULES for pair in function_lengths(module))


def test_half_of_all_functions_fit_in_six_lines():
    assert statistics.median(size for size, _ in LENGTHS) <= 6


def test_nine_of_ten_functions_fit_in_twenty_lines():
    assert LENGTHS[int(len(LENGTHS) * 0.9)][0] <= 20


def test_no_function_is_longer_than_forty_lines():
    assert [pair for pair in LENGTHS if pair[0] > 40] == []


def test_files_stay_short():
    lines = {str(m.relative_to(PACKAGE)): len(m.read_text().splitlines()) for m in MODULES}
    assert {name: n for name, n in lines.items() if n > 300} == {}
    assert statistics.median(n for n in lines.values() if n) <= 60


def test_nine_of_ten_templates_fit_in_sixty_lines():
    if not TEMPLATES:
        pytest.fail("no templates found: the glob is wrong")
    lines = sorted(len(t.read_text().splitlines()) for t in TEMPLATES)
    assert lines[int(len(lines) * 0.9)] <= 60
