"""Server-sent events as bytes (WHATWG HTML, section 9.2)."""

import json
from collections.abc import Mapping

RETRY = 1000  # milliseconds before a page reconnects
HEARTBEAT = b":\n\n"
OPENING = f"retry: {RETRY}\n\n".encode()


def change(position: str, topic: str, subject_id: int) -> bytes:
    data = json.dumps({"topic": topic, "id": subject_id}, separators=(",", ":"))
    return f"id: {position}\nevent: change\ndata: {data}\n\n".encode()


def hello(position: str) -> bytes:
    """Where the stream begins: the page knows its place although nothing happened yet."""
    return f"id: {position}\nevent: hello\ndata: {{}}\n\n".encode()


def reset(position: str) -> bytes:
    """Something was missed: the page fetches everything anew."""
    return f"id: {position}\nevent: reset\ndata: {{}}\n\n".encode()


def visit(position: str, event: str, data: Mapping[str, object]) -> bytes:
    """What a visitor is told; without a position it can't be asked for again."""
    place = f"id: {position}\n" if position else ""
    return f"{place}event: {event}\ndata: {json.dumps(data, separators=(',', ':'))}\n\n".encode()
