"""How much memory everything takes that `rapport up` starts, with nothing to do, and how soon it serves.

`limit` is what PostgreSQL and three bare Python interpreters take on this machine: less can't be.
"""

import subprocess
import sys
import time
from pathlib import Path

from bench.stack import Stack, running

SETTLE = 20.0  # seconds after which start-up work is over


def run(size: int | None, seconds: float) -> dict[str, object]:
    """idle_pss_mb: proportional set size of the process tree; ready_s: of a start after the first."""
    with running() as stack:
        stack.stop()
        stack.start("--no-demo")
        stack.wait_ready()
        time.sleep(max(SETTLE, seconds))
        parts = pss_by_role(stack)
        total = sum(parts.values())
        limit = parts["postgres"] + 3 * _bare_interpreter()
        return {
            "idle_pss_mb": round(total, 1),
            "ready_s": round(stack.ready_s, 2),
            "parts_mb": {name: round(value, 1) for name, value in parts.items()},
            "limit": round(limit, 1),
            "ratio": round(limit / total, 3),
        }


def pss_by_role(stack: Stack) -> dict[str, float]:
    """Megabytes by role; a role's own children count with it."""
    assert stack.process is not None
    memo = stack.memo()["children"]
    assert isinstance(memo, dict)
    names = {int(pid): role for role, pid in memo.items()}
    parts = {"supervisor": _pss(stack.process.pid)}
    for pid in _children(stack.process.pid):
        parts[names.get(pid, "postgres")] = sum(_pss(member) for member in [pid, *_below(pid)])
    return parts


def _below(pid: int) -> list[int]:
    return [member for child in _children(pid) for member in (child, *_below(child))]


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def _pss(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    return 0.0


def _bare_interpreter() -> float:
    waiting = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE) as process:
        time.sleep(0.3)
        return _pss(process.pid)
