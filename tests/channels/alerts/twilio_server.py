"""Twilio as it looks from here: its REST API for messages and calls, and the calls it makes to us.

Written from its documentation: basic authentication by account SID and token, form bodies, JSON
answers with `sid` and `status`, errors as {"code", "message", "more_info", "status"}; webhooks signed by
HMAC-SHA1 over address and sorted parameters.
"""

import base64
import hashlib
import hmac
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

SID, TOKEN = "AC" + "0123456789abcdef" * 2, "a token that nobody guesses"


@dataclass
class Twilio:
    """behaves: "well", "hangs" (until `released`), "broken", "down", "busy" (429) or "empty".

    `made`: what it took.
    """

    behaves: str = "well"
    released: threading.Event = field(default_factory=threading.Event)
    invalid: set[str] = field(default_factory=set)
    made: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    asked: int = 0

    def texts(self) -> list[dict[str, str]]:
        return [fields for kind, fields in self.made if kind == "Messages"]

    def calls(self) -> list[dict[str, str]]:
        return [fields for kind, fields in self.made if kind == "Calls"]


class Asked(BaseHTTPRequestHandler):
    server: "TwilioServer"

    def do_POST(self) -> None:
        twilio = self.server.twilio
        twilio.asked += 1
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode()
        if twilio.behaves == "hangs":
            twilio.released.wait(30)
        if twilio.behaves == "broken":
            return self._say(201, b'{"sid": "SM12')
        if twilio.behaves == "empty":
            return self._say(201, b"[]")
        if twilio.behaves == "down":
            return self._say(503, b"<html>upstream</html>")
        if twilio.behaves == "busy":
            return self._refuse(429, 20429, "Too Many Requests")
        return self._take(twilio, {k: v[0] for k, v in parse_qs(body).items()})

    def _take(self, twilio: Twilio, fields: dict[str, str]) -> None:
        expected = base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            return self._refuse(401, 20003, "Authenticate")
        kind = urlsplit(self.path).path.removeprefix(f"/2010-04-01/Accounts/{SID}/")
        if kind not in ("Messages.json", "Calls.json"):
            return self._refuse(404, 20404, f"The requested resource {self.path} was not found")
        if fields["To"] in twilio.invalid:
            said = f"The 'To' number {fields['To']} is not a valid phone number."
            return self._refuse(400, 21211, said)
        kind = kind.removesuffix(".json")
        twilio.made.append((kind, fields))
        name = ("SM" if kind == "Messages" else "CA") + f"{len(twilio.made):032x}"
        answer = {"sid": name, "status": "queued", "to": fields["To"], "from": fields["From"]}
        return self._say(201, json.dumps(answer).encode())

    def _refuse(self, status: int, code: int, message: str) -> None:
        said = {"code": code, "message": message, "more_info": "", "status": status}
        self._say(status, json.dumps(said).encode())

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class TwilioServer(ThreadingHTTPServer):
    """On a free port of the loopback."""

    daemon_threads = True

    def __init__(self, twilio: Twilio) -> None:
        super().__init__(("127.0.0.1", 0), Asked)
        self.twilio = twilio
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


def signature(url: str, fields: dict[str, str], token: str = TOKEN) -> str:
    """What Twilio puts into X-Twilio-Signature, computed here and not by the SDK."""
    text = url + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()
