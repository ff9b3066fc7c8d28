"""A small server that speaks the chat-completions protocol over real HTTP, well and badly."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler", dict[str, Any]], None]


class Handler(BaseHTTPRequestHandler):
    """Reads one request, keeps it, and lets the server's behaviour answer."""

    server: "ModelServer"
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        sent = json.loads(body)
        self.server.requests.append(
            {"path": self.path, "headers": {n.lower(): v for n, v in self.headers.items()}, **sent}
        )
        with suppress(ConnectionError):
            self.server.behaviour(self, sent)
        self.close_connection = True

    def do_GET(self) -> None:
        self.server.requests.append({"path": self.path, "verb": "GET"})
        self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:
        """Tests need no log."""

    def body(self, content: bytes, kind: str = "application/json", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def message(self, content: Any, **changes: Any) -> None:
        """A chat completion around one message."""
        message = {"role": "assistant", "content": content} | changes.pop("message", {})
        choice = {"index": 0, "finish_reason": "stop", "message": message} | changes
        whole = {"id": "c1", "object": "chat.completion", "created": 1, "model": "small"}
        self.body(json.dumps(whole | {"choices": [choice]}).encode())


class ModelServer(ThreadingHTTPServer):
    """`behaviour` answers each request; `requests` is what was sent, with paths and headers."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[dict[str, Any]] = []
        self.behaviour: Answer = honest
        self.released = threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def given(self, number: int = -1) -> list[dict[str, Any]]:
        """The messages of a conversation as a request carried them."""
        return json.loads(self.requests[number]["messages"][1]["content"])["messages"]

    def everything(self) -> str:
        """All that ever reached it."""
        return json.dumps(self.requests, ensure_ascii=False)

    def end(self) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()


def fields(sent: dict[str, Any]) -> list[str]:
    """What an item must have, as the request's schema says."""
    schema = sent["response_format"]["json_schema"]["schema"]
    return schema["properties"]["items"]["items"]["required"]


def item(sent: dict[str, Any], text: str, message: int, quote: str, **more: Any) -> dict[str, Any]:
    whole = {"text": text, "message": message, "quote": quote}
    if "kind" in fields(sent):
        whole |= {"kind": "preference", "sensitive": False}
    return whole | more


# Behaviours: well


def honest(handler: Handler, sent: dict[str, Any]) -> None:
    """One item for each message of the client, proved by its first words."""
    messages = json.loads(sent["messages"][1]["content"])["messages"]
    items = [
        item(sent, f"They say: {first_words(m['text'])}", m["message"], first_words(m["text"]))
        for m in messages
        if m["from"] == "client"
    ]
    handler.message(json.dumps({"items": items}))


def first_words(text: str) -> str:
    return " ".join(text.split()[:5])


def saying(*items: dict[str, Any]) -> Answer:
    """Answers with these items, each as {text, message, quote} and what else the schema asks for."""

    def answer(handler: Handler, sent: dict[str, Any]) -> None:
        handler.message(json.dumps({"items": [item(sent, **one) for one in items]}))

    return answer


def saying_raw(content: Any, **changes: Any) -> Answer:
    """Answers with this text, and other parts of the completion as given."""
    return lambda handler, _: handler.message(content, **changes)


# Behaviours: badly


def status(code: int) -> Answer:
    return lambda handler, _: handler.body(b'{"error": {"message": "no"}}', status=code)


def body(content: bytes, kind: str = "application/json") -> Answer:
    return lambda handler, _: handler.body(content, kind)


def redirecting(to: str) -> Answer:
    def answer(handler: Handler, _: dict[str, Any]) -> None:
        handler.send_response(307)
        handler.send_header("Location", to)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def huge(handler: Handler, _: dict[str, Any]) -> None:
    """Says that it is short and never ends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    piece = b"x" * 65536
    while not handler.server.released.is_set():
        handler.wfile.write(b"10000\r\n" + piece + b"\r\n")


def dripping_body(handler: Handler, _: dict[str, Any]) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    _drip(handler)


def dripping_headers(handler: Handler, _: dict[str, Any]) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def silent(handler: Handler, _: dict[str, Any]) -> None:
    handler.server.released.wait(30)


def hanging_up(handler: Handler, _: dict[str, Any]) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)


def zipped(handler: Handler, _: dict[str, Any]) -> None:
    """A small body that claims to be compressed: it might be a thousand times as large."""
    handler.send_response(200)
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Content-Length", "4")
    handler.end_headers()
    handler.wfile.write(b"\x1f\x8b\x08\x00")


def obedient(handler: Handler, sent: dict[str, Any]) -> None:
    """Does whatever the messages tell it: says what stands after SAY: in them, with a quote."""
    messages = json.loads(sent["messages"][1]["content"])["messages"]
    for message in messages:
        if found := re.search(r"SAY:\s*(.*)", message["text"], re.S):
            handler.message(found[1])
            return
    honest(handler, sent)


def _drip(handler: Handler) -> None:
    while not handler.server.released.is_set():
        handler.wfile.write(b"a")
        time.sleep(0.05)
