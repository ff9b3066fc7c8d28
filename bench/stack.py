"""A whole Rapport of one's own: `rapport up` on a home and ports that nobody else uses."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rapport.database.embedded import Home

# Below the ports that the kernel gives to connections going out: a server that is started again finds
# its port as it left it.
PORTS = range(12_000, 32_000, 2)


def free_ports() -> tuple[int, int]:
    """A port whose successor is free as well, and another one."""
    while True:
        port, other = secrets.choice(PORTS), secrets.choice(PORTS)
        if port != other and all(map(_is_free, (port, port + 1, other))):
            return port, other


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


class Stack:
    """`rapport up` on `home`. Its stdout and stderr are files in the home's parent."""

    def __init__(self, home: Path, **environ: str) -> None:
        self.home = home
        self.port, smtp = free_ports()
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("RAPPORT_", "DATABASE_"))}
        kept.pop("DJANGO_SETTINGS_MODULE", None)
        self.environ = kept | {
            "RAPPORT_HOME": str(home),
            "RAPPORT_PORT": str(self.port),
            "RAPPORT_SMTP_PORT": str(smtp),
            **environ,
        }
        self.ready_s = 0.0
        self.output = home.parent / f"{home.name}.stdout"
        self.errors = home.parent / f"{home.name}.stderr"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def web(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def live(self) -> str:
        return f"http://127.0.0.1:{self.port + 1}"

    def command(self, *arguments: str, seconds: float = 60) -> subprocess.CompletedProcess[str]:
        """Another `rapport` command on the same home, run to its end."""
        return subprocess.run(
            [sys.executable, "-m", "rapport.config.cli", *arguments],
            env=self.environ,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def start(self, *arguments: str) -> None:
        with self.output.open("w") as output, self.errors.open("a") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "rapport.config.cli", "up", *arguments],
                env=self.environ,
                stdout=output,
                stderr=errors,
                start_new_session=True,
            )

    def wait_ready(self, seconds: float = 60) -> None:
        """Until `ready …` was printed; raises TimeoutError with what was said instead."""
        assert self.process is not None
        began = time.monotonic()
        while time.monotonic() - began < seconds and self.process.poll() is None:
            if f"\nready {self.web}\n" in f"\n{self.output.read_text()}":
                self.ready_s = time.monotonic() - began
                return
            time.sleep(0.02)
        raise TimeoutError(f"not ready: {self.errors.read_text()[-2000:]}")

    def memo(self) -> dict[str, object]:
        found: dict[str, object] = json.loads((self.home / "up.json").read_text())
        return found

    def child(self, role: str) -> int | None:
        """The pid of a role's process; None in the pause before it is started again."""
        children = self.memo()["children"]
        assert isinstance(children, dict)
        return children[role]

    def stop(self, number: int = signal.SIGTERM, seconds: float = 20) -> float:
        """End it and return how long that took, in seconds."""
        assert self.process is not None
        began = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(seconds)
        return time.monotonic() - began

    def remove(self) -> None:
        """End what still runs, and forget its data wherever they lie."""
        if self.process and self.process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                self.stop()
            self.process.kill()
        cluster = Home(self.home).cluster()
        shutil.rmtree(self.home, ignore_errors=True)
        if not cluster.is_relative_to(self.home):
            shutil.rmtree(cluster, ignore_errors=True)


@contextmanager
def running(
    within: Path | None = None, *, begin: Callable[[Path], None] | None = None, **environ: str
) -> Iterator[Stack]:
    """A fresh one that is ready, removed afterwards; its data lie below `within`.

    begin: makes the home, which is else an empty one.
    """
    with tempfile.TemporaryDirectory(prefix="rapport-stack-", dir=within) as folder:
        Path(folder).chmod(0o755)  # the server's user has to pass
        stack = Stack(Path(folder) / "home", **environ)
        if begin:
            begin(stack.home)
        try:
            stack.start("--no-demo")
            stack.wait_ready(180)
            yield stack
        finally:
            stack.remove()
