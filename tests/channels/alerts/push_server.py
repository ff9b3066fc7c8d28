"""A browser and its push service: makes a subscription, takes encrypted messages, and opens them."""

import base64
import json
import os
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import http_ece
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


@dataclass
class Browser:
    """Keys that never leave it; `status` is what its push service answers."""

    status: int = 201
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    secret: bytes = field(default_factory=lambda: os.urandom(16))
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    endpoint: str = ""

    def subscription(self) -> dict[str, str]:
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.endpoint, "p256dh": text(point), "auth": text(self.secret)}

    def opened(self, number: int = -1) -> dict[str, str]:
        """What the message said, decrypted as a browser does it (RFC 8188, RFC 8291)."""
        body = self.taken[number][1]
        plain = http_ece.decrypt(
            body, private_key=self.key, auth_secret=self.secret, version="aes128gcm"
        )
        return json.loads(plain)


class Pushed(BaseHTTPRequestHandler):
    server: "PushServer"

    def do_POST(self) -> None:
        browser = self.server.browsers[self.path]
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if browser.status < 300:
            browser.taken.append((dict(self.headers), body))
        self.send_response(browser.status)
        self.send_header("Location", f"{self.server.url}/messages/{len(browser.taken)}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class PushServer(ThreadingHTTPServer):
    """On a free port of the loopback."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Pushed)
        self.browsers: dict[str, Browser] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def browser(self) -> Browser:
        path = f"/push/{len(self.browsers)}"
        self.browsers[path] = Browser(endpoint=f"{self.url}{path}")
        return self.browsers[path]
