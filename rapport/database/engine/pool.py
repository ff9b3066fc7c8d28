"""A pool that lends what came back last, and asks the server only about what lay for a while."""

import select
import time
from typing import Any
from weakref import WeakKeyDictionary

from psycopg import Connection
from psycopg_pool import ConnectionPool

LONG = 1.0  # seconds


class Pool(ConnectionPool[Connection[Any]]):
    """Each connection keeps plans of its own. Lent in turns, all of them would plan everything, and
    anew whenever the planner learns something about a table; so a few are used and the others rest.
    """

    def __init__(self, **options: Any) -> None:
        self._came_back: WeakKeyDictionary[Connection[Any], float] = WeakKeyDictionary()
        super().__init__(check=self._answers, **options)

    def putconn(self, conn: Connection[Any]) -> None:
        """Take a connection back."""
        self._came_back[conn] = time.monotonic()
        super().putconn(conn)

    def _get_ready_connection(self, timeout: float | None) -> Connection[Any] | None:
        self._pool.rotate(1)  # lent from the left, taken back on the right
        return super()._get_ready_connection(timeout)

    def _answers(self, conn: Connection[Any]) -> None:
        """Raises OperationalError where the server is not there any more.

        A server that ends closes its sockets, which is seen without a round trip; that it ended
        without a word, behind a network, shows when it is asked.
        """
        rests = time.monotonic() - self._came_back.get(conn, 0.0)
        if rests > LONG or _has_news(conn):
            self.check_connection(conn)


def _has_news(conn: Connection[Any]) -> bool:
    """Whether something can be read that nobody asked for: an end, mostly."""
    poll = select.poll()
    poll.register(conn.pgconn.socket, select.POLLIN)
    return bool(poll.poll(0))
