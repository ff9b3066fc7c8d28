"""The web role: granian in front of the WSGI application, static files beside it."""

import os

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from rapport.config import logs, secrets
from rapport.config.processes import parent
from rapport.config.processes.addresses import read

TARGET = "rapport.config.processes.web_worker:application"
DAY = 86400  # seconds; the product's own files have addresses that change with them (rapport.web)

# Everything granian says goes the way of our own logs: to stderr, without secrets in paths.
LOGS = {
    "handlers": {},
    "formatters": {},
    "loggers": {
        name: {"level": "INFO", "handlers": [], "propagate": True}
        for name in ("_granian", "granian.access")
    },
}


def run(_role: str) -> int:
    """Serve until SIGTERM: one worker process with four threads, unless the environment says more."""
    # granian forks its worker, which must end with this process as this one with the supervisor.
    os.environ[parent.PARENT] = str(os.getpid())
    logs.set_up()
    addresses = read(os.environ)
    threads = int(os.environ.get("RAPPORT_WEB_THREADS", "4"))
    static = secrets.home(os.environ) / "static"
    static.mkdir(exist_ok=True)
    Granian(
        TARGET,
        address=addresses.host,
        port=addresses.port,
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("RAPPORT_WEB_WORKERS", "1")),
        blocking_threads=threads,
        # Requests beyond these wait in the socket, where a proxy sees that we are busy.
        backpressure=threads * 4,
        backlog=1024,
        workers_kill_timeout=3,
        static_path_route=["/static"],
        static_path_mount=[static],
        static_path_expires=DAY,
        log_level=LogLevels.warning,
        log_dictconfig=LOGS,
        # Request lines without queries and addresses, only where they are asked for.
        log_access=os.environ.get("RAPPORT_REQUEST_LOG") == "1",
        log_access_format="%(method)s %(path)s %(status)d %(dt_ms).1f ms",
    ).serve()
    return 0
