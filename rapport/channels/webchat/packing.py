"""What a visitor sent, as one raw delivery: a line of JSON, then the bytes of its files."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rapport.channels.shape import ChannelError
from rapport.inbox.files import CleanFile


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message as it came. `told`: they saw what is read about hesitation."""

    visitor: str
    key: str
    text: str
    name: str = ""
    told: bool = False
    is_simulated: bool = False
    files: tuple[CleanFile, ...] = ()


def packed(parcel: Parcel) -> bytes:
    """The parcel as bytes."""
    files = [{"name": f.name, "type": f.content_type, "size": len(f.content)} for f in parcel.files]
    head: dict[str, Any] = {k: v for k, v in asdict(parcel).items() if k != "files"}
    line = json.dumps(head | {"files": files}).encode()
    return b"\n".join([line, b"".join(f.content for f in parcel.files)])


def unpacked(raw: bytes) -> Parcel:
    """The parcel in a delivery. Raises ChannelError where it is none."""
    line, _, content = raw.partition(b"\n")
    try:
        head = json.loads(line)
        return Parcel(**head | {"files": tuple(_files(head["files"], content))})
    except (ValueError, TypeError, KeyError) as error:
        raise ChannelError("This is no message that we can read.", permanent=True) from error


def _files(heads: Sequence[dict[str, Any]], content: bytes) -> list[CleanFile]:
    found, start = [], 0
    for head in heads:
        end = start + head["size"]
        found.append(CleanFile(head["name"], head["type"], content[start:end]))
        start = end
    return found


def provider_id(visitor: str, key: str) -> str:
    """What makes a message one, however often it is sent."""
    return f"{visitor}.{key}"
