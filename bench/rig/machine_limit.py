"""What the same server commits at most in the same run: bare one-row inserts, no application.

Run as `python -m bench.rig.machine_limit URL SECONDS` for the psycopg figure alone.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psycopg

CONNECTIONS = 8
ROW = os.urandom(2048)
TABLE = "create table if not exists bench_raw (id bigserial, body bytea not null)"
INSERT = "insert into bench_raw (body) values (%s)"


def raw_commits(url: str, seconds: float) -> float:
    """One-row durable commits a second by 8 connections in threads of one process of their own."""
    command = [sys.executable, "-m", "bench.rig.machine_limit", url, str(seconds)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def commit_rows(url: str, seconds: float) -> float:
    """The same in this process."""
    counts = [0] * CONNECTIONS
    end = time.monotonic() + seconds

    def commit(number: int) -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            while time.monotonic() < end:
                connection.execute(INSERT, [ROW], prepare=True, binary=True)
                counts[number] += 1

    threads = [threading.Thread(target=commit, args=(n,)) for n in range(CONNECTIONS)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / (time.monotonic() - began)


def pgbench(binary: Path, url: str, seconds: float) -> float:
    """Transactions a second of PostgreSQL's own bench with the same insert and 8 clients."""
    script = rf"insert into bench_raw (body) values ('\x{ROW.hex()}');" + "\n"  # noqa: S608 our own bytes
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        options = ["-n", "-c", str(CONNECTIONS), "-j", "2", "-M", "prepared"]
        done = subprocess.run(
            [str(binary), *options, "-T", str(max(1, round(seconds))), "-f", file.name, url],
            capture_output=True,
            text=True,
            check=True,
        )
    line = next(line for line in done.stdout.splitlines() if line.startswith("tps"))
    return float(line.split()[2])


if __name__ == "__main__":
    print(commit_rows(sys.argv[1], float(sys.argv[2])))
