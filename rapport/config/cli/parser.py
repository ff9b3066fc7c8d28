"""The commands and their options; the module of a command is imported only when it runs."""

import argparse
from importlib.metadata import version

ROLES = {
    "web": "pages, API and webhooks",
    "live": "live updates of open pages",
    "worker": "channels: what arrived, what has to go out",
    "clock": "deadlines and routing",
    "mail": "the mail receiver and the mailboxes",
}


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rapport", description="Every client is answered by the right person, in time."
    )
    parser.add_argument("--version", action="version", version=version("rapport"))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_running(commands)
    _add_upkeep(commands)
    _add_measuring(commands)
    return parser


Commands = argparse._SubParsersAction  # the class has no public name


def _command(
    commands: "Commands[argparse.ArgumentParser]", name: str, module: str, text: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text)
    parser.set_defaults(module=module, command=name)
    parser.add_argument("--home", metavar="DIR", help="data folder (default: RAPPORT_HOME)")
    return parser


def _add_running(commands: "Commands[argparse.ArgumentParser]") -> None:
    up = _command(commands, "up", "up", "run everything in the foreground")
    up.add_argument("--port", type=_port, metavar="N", help="default: RAPPORT_PORT, else 8000")
    up.add_argument(
        "--demo",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="with the demo practice, made once (default: RAPPORT_DEMO)",
    )
    for name, text in ROLES.items():
        _command(commands, name, "role", f"run one role alone: {text}")
    _command(commands, "background", "role", "run worker, clock and mail in one process")


def _add_upkeep(commands: "Commands[argparse.ArgumentParser]") -> None:
    _command(commands, "migrate", "migrate", "bring the database and the static files up to date")
    _command(commands, "prepare", "prepare", "migrate, and make the demo practice if asked to")
    _command(commands, "reindex", "reindex", "build the search index anew")
    status = _command(commands, "status", "status", "what runs, and how it is")
    status.add_argument("--json", action="store_true", help="one JSON object")
    _command(commands, "doctor", "doctor", "check the installation and say what to do")
    token = _command(commands, "token", "token", "make an API token and print it")
    token.add_argument("--user", required=True, metavar="EMAIL")
    demo = _command(commands, "demo", "demo", "take the demo practice away")
    demo.add_argument("action", choices=["remove"])
    _add_export(commands)
    _add_import(commands)
    backup = _command(commands, "backup", "backup", "write FILE, and the data keys to FILE.keys")
    backup.add_argument("file", metavar="FILE")
    restore = _command(commands, "restore", "restore", "replace everything by what FILE holds")
    restore.add_argument("file", metavar="FILE")
    restore.add_argument(
        "--without-keys",
        action="store_true",
        help="restore although FILE.keys is gone: what clients said stays unreadable",
    )


def _add_export(commands: "Commands[argparse.ArgumentParser]") -> None:
    export = _command(commands, "export", "export", "what people corrected, one JSON object a line")
    export.add_argument("what", choices=["corrections"])
    export.add_argument("--practice", metavar="SLUG", help="needed where there are several")
    export.add_argument("--out", metavar="FILE", help="default: stdout")
    export.add_argument(
        "--with-text",
        action="store_true",
        help="with what clients wrote: for training of the practice's own, on its own machine",
    )


def _add_import(commands: "Commands[argparse.ArgumentParser]") -> None:
    taking = _command(commands, "import", "import_file", "clients, staff or visits from a CSV file")
    taking.add_argument("kind", choices=["clients", "staff", "visits"])
    taking.add_argument("file", metavar="FILE")
    taking.add_argument("--practice", metavar="SLUG", help="needed where there are several")
    taking.add_argument("--location", metavar="NAME", help="of visits, where there are several")
    taking.add_argument(
        "--dry-run", action="store_true", help="say what would be done, write nothing"
    )
    taking.add_argument("--strict", action="store_true", help="exit with 1 if a line was refused")


def _add_measuring(commands: "Commands[argparse.ArgumentParser]") -> None:
    bench = _command(commands, "bench", "bench", "measure something on this machine")
    bench.add_argument("name", metavar="NAME")
    bench.add_argument("--size", type=int, metavar="N")
    bench.add_argument("--seconds", type=float, metavar="S")
    bench.add_argument("--json", action="store_true", help="one JSON object (always so)")
    train = _command(commands, "train", "train", "fit the heads that read messages")
    train.add_argument("--data", nargs="+", metavar="FILE", default=[], help="domain set lines")
    train.add_argument("--out", metavar="DIR", help="default: where the heads are read from")
    evaluate = _command(commands, "evaluate", "evaluate", "score the language models")
    evaluate.add_argument("task", metavar="TASK")
    evaluate.add_argument("--train", nargs="+", metavar="FILE", default=[])
    evaluate.add_argument("--test", nargs="+", metavar="FILE", default=[])
    evaluate.add_argument("--shipped", action="store_true", help="use the shipped head")
    evaluate.add_argument("--json", action="store_true", help="one JSON object (always so)")


def _port(text: str) -> int:
    number = int(text)
    if not 0 < number < 65535:
        raise argparse.ArgumentTypeError("a port is between 1 and 65534; the next is used as well")
    return number
