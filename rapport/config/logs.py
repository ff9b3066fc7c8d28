"""Logs of all processes: JSON, or readable on a terminal; without what clients said or who they are.

Messages of exceptions are left out, because a database's complaint quotes the row: what is kept is
the type, the SQLSTATE and where it happened. Secrets that stand in paths (`/c/<token>/`) are masked.
"""

import logging
import os
import re
import sys
import traceback
from types import TracebackType

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

SECRET_PATH = re.compile(r"(/(?:c|in/[a-z]+|live)/)[^/\s\"']+")
QUERY = re.compile(r"(/[^\s?\"']*)\?[^\s\"']*")
ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def set_up() -> None:
    """Send structlog and the standard library's loggers to stderr, in one shape."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        describe_exception,
        mask_paths,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.ExtraAdder(allow=()), *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer()],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    # Others write down statements, addresses and whole lines of mail: only their warnings are kept,
    # and of the mail receiver's not even those.
    root.setLevel(logging.WARNING)
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    logging.getLogger("rapport").setLevel(os.environ.get("RAPPORT_LOG_LEVEL", "INFO").upper())


def _renderer() -> Processor:
    shape = os.environ.get("RAPPORT_LOGS") or ("console" if sys.stderr.isatty() else "json")
    if shape == "console":
        return structlog.dev.ConsoleRenderer()
    return structlog.processors.JSONRenderer()


def describe_exception(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Replace `exc_info` by what may be kept of it."""
    info = event.pop("exc_info", None)
    if info is True:
        info = sys.exc_info()
    error = info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        if state := _sqlstate(error):
            event["sqlstate"] = state
        event["where"] = _where(error.__traceback__)
    return event


def _sqlstate(error: BaseException | None) -> str:
    """The database's own code; Django's errors have it in what caused them."""
    while error is not None:
        if state := getattr(error, "sqlstate", None):
            return str(state)
        error = error.__cause__
    return ""


def _where(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)[-8:]
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def mask_paths(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Take queries and secrets out of the paths in a message."""
    text = QUERY.sub(r"\1", str(event.get("event", "")))
    event["event"] = SECRET_PATH.sub(r"\1***", text)
    return event
