"""What this process says about itself to a monitoring system: no personal data, no practice."""

import os
import resource
import threading
import time

STARTED = time.time()
UNIT = 1024  # Linux counts the resident set in KiB


def exposition() -> str:
    """Prometheus' text format, version 0.0.4."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return "".join(
        f"# HELP {name} {meaning}\n# TYPE {name} {kind}\n{name} {value}\n"
        for name, kind, meaning, value in (
            ("process_start_time_seconds", "gauge", "Start, seconds since 1970.", f"{STARTED:.0f}"),
            ("process_cpu_seconds_total", "counter", "CPU time used.", _cpu(usage)),
            ("process_peak_memory_bytes", "gauge", "Peak resident set.", usage.ru_maxrss * UNIT),
            ("process_threads", "gauge", "Threads alive.", threading.active_count()),
            ("process_open_fds", "gauge", "Open files.", len(os.listdir("/proc/self/fd"))),
        )
    )


def _cpu(usage: resource.struct_rusage) -> str:
    return f"{usage.ru_utime + usage.ru_stime:.2f}"
