"""Eight senders over HTTP, each with one connection kept open, in a process of their own.

Run as `python -m bench.rig.senders PORT SECONDS TOKEN CHANNEL PREFIX`; prints {"sent", "seconds", "delays"},
delays in seconds. Plain sockets and a body made by one format, so that the client costs little.
"""

import json
import socket
import sys
import threading
import time
from dataclasses import dataclass, field

SENDERS = 8
SIZE = 2048  # bytes of a message's body


@dataclass
class Tally:
    """Delays of the accepted messages in seconds; what was answered instead to the others."""

    delays: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def send(port: int, token: str, channel: str, name: str, end: float) -> Tally:
    """Post one message after the other until `end` (time.monotonic)."""
    tally, number = Tally(), 0
    with socket.create_connection(("127.0.0.1", port)) as peer:
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while time.monotonic() < end:
            number += 1
            request = _request(port, token, channel, f"{name}-{number}")
            began = time.perf_counter()
            peer.sendall(request)
            answer = answer_of(peer)
            if answer.startswith(b"HTTP/1.1 202"):
                tally.delays.append(time.perf_counter() - began)
            else:
                tally.refused.append(answer.decode()[:300])
    return tally


def _request(port: int, token: str, channel: str, name: str) -> bytes:
    sender = f'{{"name":"Client {name}","email":"client-{name}@example.com"}}'
    body = f'{{"channel":"{channel}","id":"{name}","sender":{sender},"text":"'
    body += "Do you have time on Friday? " * 80
    body = body[: SIZE - 2] + '"}'
    head = (
        f"POST /api/v1/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()


def answer_of(peer: socket.socket) -> bytes:
    data = peer.recv(65536)
    head, gap, body = data.partition(b"\r\n\r\n")
    while not gap:
        data += _more(peer)
        head, gap, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
    while len(body) < length:
        body += _more(peer)
    return head + gap + body


def _more(peer: socket.socket) -> bytes:
    if not (data := peer.recv(65536)):
        raise ConnectionError("the server closed the connection")
    return data


def main(port: int, seconds: float, token: str, channel: str, prefix: str) -> dict[str, object]:
    tallies: list[Tally] = []
    began = time.monotonic()
    end = began + seconds
    threads = [
        threading.Thread(
            target=lambda n=n: tallies.append(send(port, token, channel, f"{prefix}{n}", end))
        )
        for n in range(SENDERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {
        "sent": sum(len(t.delays) for t in tallies),
        "seconds": time.monotonic() - began,
        "delays": [round(delay, 5) for t in tallies for delay in t.delays],
        "refused": [answer for t in tallies for answer in t.refused][:3],
        "senders": len(tallies),
    }


if __name__ == "__main__":
    port, seconds, token, channel, prefix = sys.argv[1:]
    print(json.dumps(main(int(port), float(seconds), token, channel, prefix)))
