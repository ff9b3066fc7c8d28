"""The walls of the house stand, and the core knows nothing but the standard library."""

import ast
import sys
from pathlib import Path

import rapport

PACKAGE = Path(rapport.__file__).parent


def imported_roots(module: Path) -> set[str]:
    roots: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            roots |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add((node.module or "").split(".")[0])
    return roots


def test_the_core_imports_the_standard_library_only():
    modules = list((PACKAGE / "core").rglob("*.py"))
    assert len(modules) > 5
    for module in modules:
        foreign = imported_roots(module) - sys.stdlib_module_names - {"rapport"}
        assert not foreign, f"{module.name} imports {foreign}"


def test_language_and_science_know_no_django():
    for room in ("language", "science"):
        for module in (PACKAGE / room).rglob("*.py"):
            assert "django" not in imported_roots(module), module
