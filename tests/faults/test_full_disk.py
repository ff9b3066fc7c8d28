"""A disk that is full: refused loudly, nothing acknowledged that was not stored, and all well once there is room."""

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.rig.practice import furnish
from bench.stack import running
from tests.faults.aftermath import check, come_to_rest
from tests.faults.load import Load, outside

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("stack")]
SIZE = 400  # MB of the disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own, which only root may mount."""
    tmp_path.chmod(0o755)
    for above in tmp_path.parents[:2]:
        above.chmod(0o755)
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}m,mode=0755", "none", str(place)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("A FULL DISK WAS NOT TRIED: only root can mount a small file system here.")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more fits."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1 << 20))
        except OSError:
            return ballast


def test_what_is_acknowledged_on_a_full_disk_was_stored(disk):
    with outside() as clients, running(disk) as stack:
        place = furnish(stack, smtp_port=clients.port)
        with Load(stack, place) as load:
            time.sleep(3)
            ballast = fill(disk)
            time.sleep(15)
            refused = sum(load.record.refusals.values())
            ballast.unlink()
            time.sleep(5)
        assert refused, "the disk was full, and nobody was told"
        come_to_rest(stack, 120)
        check(stack, load.record, clients)
        print(f"{len(load.record.acknowledged)} acknowledged; {load.record.refusals}")
