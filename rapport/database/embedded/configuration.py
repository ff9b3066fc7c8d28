"""The server's settings and who may connect, written anew at each start."""

from collections.abc import Iterable
from pathlib import Path

MAP = "rapport"
ROLES = ("rapport_super", "rapport_owner", "rapport_app")

# A practice runs this beside everything else on one small machine.
SETTINGS = """\
# Written by Rapport at each start. Own settings go to own.conf in the folder above: they win.
listen_addresses = ''
port = 5432
unix_socket_permissions = 0700
max_connections = 80
shared_buffers = 64MB
max_wal_size = 512MB
jit = off
# A new practice's tables are known to the planner in seconds, not within a minute. Later they are looked at
# again when they doubled: each look has all connections plan anew what reads the table.
autovacuum_naptime = 10s
autovacuum_analyze_scale_factor = 1
autovacuum_vacuum_threshold = 1000
autovacuum_vacuum_insert_threshold = 5000
# One fewer process each, and 18's three input workers: nothing here waits for prefetched reads.
io_method = sync
max_logical_replication_workers = 0
wal_level = minimal
max_wal_senders = 0
# Files instead of /dev/shm: containers give it 64 MB, and systemd empties it at log-out.
dynamic_shared_memory_type = mmap
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
# Statements, parameters and details hold what clients wrote: none of them reaches the log.
log_min_messages = log
log_min_error_statement = panic
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_error_verbosity = terse
log_checkpoints = off
log_line_prefix = '%m [%p] '
"""
DURABLE = "fsync = on\nsynchronous_commit = on\nfull_page_writes = on\n"
# For tests only: a power cut may lose the cluster, a killed process still loses nothing.
FORGETFUL = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


def settings(socket_folder: Path, *, durable: bool) -> str:
    folder = str(socket_folder).replace("'", "''")
    return (
        SETTINGS
        + (DURABLE if durable else FORGETFUL)
        + f"unix_socket_directories = '\"{folder}\"'\n"
        + "include_if_exists = '../own.conf'\n"
    )


def access_rules() -> str:
    """pg_hba.conf: our roles over the socket, by the operating system's user; nothing else."""
    return f"local all {','.join(ROLES)} peer map={MAP}\n"


def identities(os_users: Iterable[str]) -> str:
    """pg_ident.conf: each of these users of the operating system may be any of our roles."""
    return "".join(f'{MAP} "{user}" {role}\n' for user in os_users for role in ROLES)
