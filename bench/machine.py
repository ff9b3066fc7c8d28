"""What the machine is, so that figures of two runs can be compared."""

import os


def describe() -> dict[str, object]:
    """cores: that this process may use; load: of the last minute, before the bench adds its own."""
    return {"cores": len(os.sched_getaffinity(0)), "load": round(os.getloadavg()[0], 2)}
