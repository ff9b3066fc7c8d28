"""A door in front of a server: shut it, and whoever comes finds nobody at home, as when the server is stopped."""

import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit


class Gate:
    """Passes connections on to `inner`. Opened again it has the same address."""

    def __init__(self, inner: str) -> None:
        there = urlsplit(inner)
        self._inner = (there.hostname or "", there.port or 80)
        self._port = 0
        self._through: set[socket.socket] = set()
        self._turn = threading.Lock()
        self.open()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def open(self) -> None:
        door = socket.create_server(("127.0.0.1", self._port))
        self._door: socket.socket | None = door
        self._port = door.getsockname()[1]
        threading.Thread(target=self._let_in, args=(door,), daemon=True).start()

    def shut(self) -> None:
        """Refuses whoever comes, and cuts off who is inside."""
        with self._turn:
            if self._door:
                _end(self._door)
            self._door = None
            for one in self._through:
                _end(one)
            self._through = set()

    def _let_in(self, door: socket.socket) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = door.accept()
                server = socket.create_connection(self._inner)
                with self._turn:
                    self._through |= {visitor, server}
                    is_shut = self._door is not door
                if is_shut:  # while this one came in
                    _end(visitor)
                    _end(server)
                    return
                for way in ((visitor, server), (server, visitor)):
                    threading.Thread(target=_pass, args=way, daemon=True).start()


def _pass(source: socket.socket, to: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            to.sendall(data)
    for one in (source, to):
        _end(one)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
