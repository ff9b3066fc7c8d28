"""An S3-compatible object store, spoken to over plain HTTP.

Requests are signed with AWS Signature Version 4 (whole payload signed); written here, since three
verbs need no SDK. Works with every store that has path-style addresses.
"""

import hashlib
import hmac
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from urllib.parse import quote, urlsplit

SECONDS = 30


class StoreRefused(OSError):
    """The object store said no; the text holds its status only."""


@dataclass(frozen=True, slots=True)
class ObjectStore:
    """One bucket. `url` like https://s3.eu-central-1.example; `region` is part of the signature."""

    url: str
    bucket: str
    region: str
    key_id: str
    secret: str = field(repr=False)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "ObjectStore":
        """RAPPORT_S3_URL, _BUCKET, _REGION, _KEY_ID, _SECRET."""
        return cls(
            url=environ["RAPPORT_S3_URL"].rstrip("/"),
            bucket=environ["RAPPORT_S3_BUCKET"],
            region=environ.get("RAPPORT_S3_REGION", "us-east-1"),
            key_id=environ["RAPPORT_S3_KEY_ID"],
            secret=environ["RAPPORT_S3_SECRET"],
        )

    def write(self, path: str, content: bytes) -> None:
        """On return the store has confirmed it. Raises StoreRefused or another OSError."""
        self._ask("PUT", path, content)

    def read(self, path: str) -> bytes:
        """The object's bytes. Raises FileNotFoundError."""
        return self._ask("GET", path)

    def remove(self, path: str) -> None:
        """Removing twice is no error."""
        self._ask("DELETE", path)

    def _ask(self, verb: str, path: str, content: bytes = b"") -> bytes:
        parts = urlsplit(self.url)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        connection = kind(parts.netloc, timeout=SECONDS)
        target = f"/{quote(self.bucket)}/{quote(path)}"
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        try:
            headers = self.signed(verb, target, parts.netloc, content, stamp)
            connection.request(verb, target, content or None, headers)
            return _answer(connection.getresponse())
        finally:
            connection.close()

    def signed(
        self, verb: str, target: str, host: str, content: bytes, stamp: str
    ) -> dict[str, str]:
        """A request's headers with its signature. stamp: UTC like 20260304T160000Z."""
        digest = hashlib.sha256(content).hexdigest()
        headers = {"host": host, "x-amz-content-sha256": digest, "x-amz-date": stamp}
        names = ";".join(headers)
        fields = "".join(f"{name}:{value}\n" for name, value in headers.items())
        request = f"{verb}\n{target}\n\n{fields}\n{names}\n{digest}"
        scope = f"{stamp[:8]}/{self.region}/s3/aws4_request"
        text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
        key = f"AWS4{self.secret}".encode()
        for part in (*scope.split("/"), text):
            key = hmac.new(key, part.encode(), hashlib.sha256).digest()
        signature = (
            f"Credential={self.key_id}/{scope}, SignedHeaders={names}, Signature={key.hex()}"
        )
        return headers | {"authorization": f"AWS4-HMAC-SHA256 {signature}"}


def _answer(response: HTTPResponse) -> bytes:
    body = response.read()
    if response.status == 404:
        raise FileNotFoundError("The object store has no such file.")
    if response.status >= 300:
        raise StoreRefused(f"The object store answered {response.status}.")
    return body
