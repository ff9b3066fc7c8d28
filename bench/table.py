"""`make bench`: every bench in a process of its own, as a table."""

import json
import subprocess
import sys
from pathlib import Path

NO_BENCH = {"__init__", "machine", "stack", "table"}


def names() -> list[str]:
    return sorted(
        path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in NO_BENCH
    )


def measure(name: str) -> dict[str, object] | str:
    """The bench's own object, or the line in which it says why it failed."""
    done = subprocess.run(
        [sys.executable, "-m", "rapport.config.cli", "bench", name, "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        found: dict[str, object] = json.loads(done.stdout)
        return found
    return (done.stderr.strip().splitlines() or ["it gave no reason"])[-1]


def main() -> int:
    failed = 0
    for name in names():
        found = measure(name)
        print(f"\n{name}")
        if isinstance(found, str):
            failed += 1
            print(f"  FAILED: {found}")
            continue
        for key, value in found.items():
            if key != "name":
                print(f"  {key:28} {value}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
