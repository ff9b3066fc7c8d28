"""`rapport doctor`: checks the installation and says what to do about each problem."""

import argparse
import os
import resource
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from rapport.config import secrets
from rapport.config.cli.errors import CommandFailed
from rapport.config.processes import addresses, memo, readiness
from rapport.config.processes.database import accepts
from rapport.config.processes.errors import CannotRun
from rapport.database.embedded import (
    DatabaseSetupError,
    client_binaries,
    database_urls,
    is_embedded,
)
from rapport.web.client_address import proxies

LEAST_DISK = 1_000_000_000  # bytes
LEAST_FILES = 1024  # open pages per live process, roughly


@dataclass(frozen=True, slots=True)
class Finding:
    """advice is '' when all is well."""

    subject: str
    state: str
    advice: str = ""


def run(_given: argparse.Namespace) -> int:
    found = [_looked_at(check) for check in CHECKS]
    for finding in found:
        mark = "!!" if finding.advice else "ok"
        print(f"{mark} {finding.subject}: {finding.state}")
        if finding.advice:
            print(f"   {finding.advice}")
    if problems := sum(1 for finding in found if finding.advice):
        raise CommandFailed(f"{problems} of {len(found)} checks found a problem")
    return 0


def _looked_at(check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except (CannotRun, DatabaseSetupError, ImproperlyConfigured, OSError, ValueError) as error:
        return Finding(check.__name__.strip("_"), "failed", str(error))


def _home() -> Path:
    return secrets.home(os.environ)


def _python() -> Finding:
    version = ".".join(str(part) for part in sys.version_info[:3])
    too_old = sys.version_info < (3, 11)
    return Finding("Python", version, "install Python 3.11 or newer" if too_old else "")


def _space() -> Finding:
    home = _home()
    free = shutil.disk_usage(home).free
    advice = "free at least 1 GB: nothing new is accepted on a full disk"
    return Finding("home", f"{home}, {free / 1e9:.1f} GB free", advice if free < LEAST_DISK else "")


def _keys() -> Finding:
    home = _home()
    secrets.secret_key(os.environ, home)
    number = len(secrets.field_keys(os.environ, home))
    secrets.vapid_key(os.environ, home)
    names = ("secret.key", "field.keys", "vapid.key")
    kept = [home / name for name in names if (home / name).exists()]
    open_to_others = [path.name for path in kept if path.stat().st_mode & 0o077]
    advice = f"chmod 600 {' '.join(open_to_others)} in the home" if open_to_others else ""
    return Finding("keys", f"{number} field key(s), a signing key", advice)


def _programs() -> Finding:
    if not is_embedded(os.environ):
        found = shutil.which("pg_dump")
        advice = "" if found else "install postgresql-client: `rapport backup` needs pg_dump"
        return Finding("database programs", found or "no pg_dump", advice)
    programs = client_binaries()
    return Finding("database programs", f"PostgreSQL {programs.version()} of the package")


def _database() -> Finding:
    if accepts(database_urls(os.environ).app):
        return Finding("database", "answers")
    if is_embedded(os.environ):
        return Finding("database", "not running; `rapport up` starts it")
    return Finding("database", "does not answer", "check DATABASE_URL and that the server runs")


def _files() -> Finding:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    advice = "raise the limit of open files (ulimit -n): each open page is one"
    return Finding("open files", f"at most {most}", advice if most < LEAST_FILES else "")


def _ports() -> Finding:
    if running := memo.read(_home()):
        serves = readiness.answers(f"{running.web}/health/ready")
        advice = "" if serves else f"look at what process {running.pid} writes"
        return Finding("serving", f"{running.web} by process {running.pid}", advice)
    where = addresses.read(os.environ)
    addresses.require_free(where)
    return Finding("ports", f"{where.port}, {where.live_port} and {where.smtp_port} are free")


def _proxies() -> Finding:
    is_tls = os.environ.get("RAPPORT_URL", "").startswith("https://")
    believed = proxies(os.environ.get("RAPPORT_TRUSTED_PROXIES", ""), behind_tls=is_tls)
    neighbour = "whoever hands requests over" if believed.any_neighbour else "nobody"
    return Finding("trusted proxies", ", ".join(map(str, believed.networks)) or neighbour)


CHECKS: tuple[Callable[[], Finding], ...] = (
    _python,
    _space,
    _keys,
    _programs,
    _database,
    _files,
    _ports,
    _proxies,
)
