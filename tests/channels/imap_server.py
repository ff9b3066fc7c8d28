"""A small IMAP server: enough of RFC 3501 and RFC 2177 to be read from, and to misbehave on demand."""

import re
import select
import socketserver
import threading
from dataclasses import dataclass, field

FETCH = re.compile(r"(\d+) \((.*)\)", re.IGNORECASE)


@dataclass
class Mailbox:
    """Its mails by UID; `commands` is what clients asked. `has_idle`: whether it tells of new mail."""

    password: str = "a long password"
    validity: int = 7
    mails: dict[int, bytes] = field(default_factory=dict)
    next_uid: int = 1
    has_idle: bool = True
    is_down: bool = False
    seen: set[int] = field(default_factory=set)
    commands: list[str] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def deliver(self, raw: bytes) -> int:
        with self.changed:
            uid, self.next_uid = self.next_uid, self.next_uid + 1
            self.mails[uid] = raw
            self.changed.notify_all()
        return uid

    def renumber(self) -> None:
        """What a server does after a restore: other numbers, another validity."""
        self.validity += 1
        self.mails = {uid + 500: raw for uid, raw in self.mails.items()}
        self.next_uid += 500


class Session(socketserver.StreamRequestHandler):
    """One connection."""

    server: "ImapServer"
    known = 1

    def handle(self) -> None:
        box = self.server.mailbox
        if box.is_down:
            return
        self.say("* OK ready")
        while line := self.rfile.readline():
            tag, _, rest = line.decode().strip().partition(" ")
            verb, _, arguments = rest.partition(" ")
            box.commands.append(rest)
            # What came since the last command is told when idling begins, as servers do.
            known = box.next_uid
            answer = getattr(self, f"do_{verb.lower()}", self.unknown)(box, arguments)
            self.known = known
            self.say(f"{tag} {answer}")
            if verb.upper() == "LOGOUT" or box.is_down:
                return

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def unknown(self, box: Mailbox, arguments: str) -> str:
        return "BAD unknown"

    def do_capability(self, box: Mailbox, arguments: str) -> str:
        self.say(f"* CAPABILITY IMAP4rev1{' IDLE' if box.has_idle else ''}")
        return "OK done"

    def do_noop(self, box: Mailbox, arguments: str) -> str:
        return "OK done"

    def do_logout(self, box: Mailbox, arguments: str) -> str:
        self.say("* BYE")
        return "OK bye"

    def do_login(self, box: Mailbox, arguments: str) -> str:
        return "OK in" if f'"{box.password}"' in arguments else "NO wrong"

    def do_examine(self, box: Mailbox, arguments: str) -> str:
        if "INBOX" not in arguments:
            return "NO such folder"
        self.say(f"* {len(box.mails)} EXISTS")
        self.say(f"* OK [UIDVALIDITY {box.validity}] valid")
        self.say(f"* OK [UIDNEXT {box.next_uid}] next")
        return "OK [READ-ONLY] open"

    def do_uid(self, box: Mailbox, arguments: str) -> str:
        verb, _, rest = arguments.partition(" ")
        if verb.upper() == "SEARCH":
            return self.search(box, rest)
        return self.fetch(box, rest)

    def search(self, box: Mailbox, criteria: str) -> str:
        found = sorted(box.mails)
        if criteria.startswith("UID"):
            first = int(criteria.split()[1].partition(":")[0])
            # n:* also names the last mail when it lies below n (RFC 3501, 6.4.8).
            found = [u for u in found if u >= first] or found[-1:]
        self.say("* SEARCH " + " ".join(map(str, found)))
        return "OK done"

    def fetch(self, box: Mailbox, rest: str) -> str:
        number, wanted = FETCH.fullmatch(rest).groups()
        uid = int(number)
        if uid in box.mails:
            if "BODY[]" in wanted:
                box.seen.add(uid)
            raw = box.mails[uid]
            head = f'* 1 FETCH (UID {uid} INTERNALDATE "04-Mar-2026 09:58:00 -0600" BODY[]<0> {{{len(raw)}}}\r\n'
            self.wfile.write(head.encode() + raw + b")\r\n")
        return "OK done"

    def do_idle(self, box: Mailbox, arguments: str) -> str:
        if not box.has_idle:
            return "BAD no"
        self.say("+ idling")
        known = self.known
        while not select.select([self.connection], [], [], 0.05)[0]:
            if box.is_down:
                return "NO down"
            if box.next_uid != known:
                known = box.next_uid
                self.say(f"* {len(box.mails)} EXISTS")
        self.rfile.readline()
        return "OK idled"


class ImapServer(socketserver.ThreadingTCPServer):
    """On a free port of the loopback, in a thread of its own."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, mailbox: Mailbox) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.mailbox = mailbox

    @property
    def port(self) -> int:
        return self.server_address[1]
