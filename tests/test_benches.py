"""Every bench runs on a small scale and says what the contract promises, in numbers."""

import json
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("stack")]
KEYS = {
    "ingest": "accepted_per_s raw_commits_per_s ratio processed_per_s processed_ratio accept_p99_ms pgbench_per_s",
    "inbox": "list_p50_ms list_p99_ms list_queries conversation_p50_ms growth",
    "language": "cpu_ms_mean batch_per_cpu_s added_rss_mb page_p99_s",
    "scriptedness": "p50_ms p95_ms",
    "search": "p95_ms p50_ms passage_bytes_per_message",
    "chat": "p99_ms lost doubled kib_per_visitor",
    "clock": "noticed_p99_s missed noticed_after_kill_p99_s",
}
SMALL = {
    "ingest": [],
    "inbox": ["--size", "1000"],
    "scriptedness": ["--size", "1000"],
    "search": ["--size", "5000"],
    "chat": ["--size", "20"],
    "clock": ["--size", "300"],
    "language": ["--size", "60"],
}


@pytest.mark.parametrize("name", KEYS)
def test_it_measures_what_it_says(name):
    command = [sys.executable, "-m", "rapport.config.cli", "bench", name, "--json"]
    done = subprocess.run(
        [*command, "--seconds", "2", *SMALL[name]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-1000:]
    found = json.loads(done.stdout)
    assert found["name"] == name
    assert {"cores", "load"} <= found["machine"].keys()
    for key in [*KEYS[name].split(), "limit", "ratio"]:
        assert isinstance(found[key], int | float), key
    if name == "chat":
        assert found["lost"] == found["doubled"] == found["refused"] == 0
    if name == "clock":
        assert found["missed"] == 0
