"""Programs of Debian that tests use where they may be installed."""

import os
import subprocess


def install(package: str) -> None:
    """Install a package if we are root; where that fails, whoever asks finds nothing and says so."""
    if os.geteuid():
        return
    environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package]
    subprocess.run(command, env=environ, check=False, stdout=subprocess.DEVNULL)
