"""One call to an endpoint through the official SDK. Whatever goes wrong comes back as one Refused.

The SDK takes a second and 60 MB to import, so only a process that really asks does.
"""

from dataclasses import dataclass, field
from typing import Any

from rapport.assistant.addresses import Unsafe, checked
from rapport.assistant.envelope import NoAnswer, content_of


@dataclass(frozen=True, slots=True)
class Target:
    """Where an assistant is: base address, model, and the secret it is called with ('' for none)."""

    url: str
    model: str
    key: str = field(default="", repr=False)


class CallFailed(Exception):
    """Nothing usable came back; `code` is one of words.FAILURES."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def call(target: Target, *, instructions: str, material: str, name: str, schema: Any) -> str:
    """The text the model answered with, nothing of it checked yet. At most 20 s; raises CallFailed.

    `schema` is asked for as a structured output named `name`. Only the fields that every compatible
    endpoint knows are sent.
    """
    try:
        address = checked(target.url)
    except Unsafe as error:
        raise CallFailed("address") from error
    body = {
        "model": target.model,
        "messages": [
            {"role": "system", "content": instructions},
            {"role": "user", "content": material},
        ],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": name, "strict": True, "schema": schema},
        },
    }
    try:
        return content_of(_posted(address, target.key, body))
    except NoAnswer as error:
        raise CallFailed("form") from error


def _posted(address: str, key: str, body: dict[str, Any]) -> bytes:
    import httpcore2
    import httpx2
    from openai import APITimeoutError, OpenAI, OpenAIError

    from rapport.assistant.transport import Limited, Refused

    try:
        with (
            httpx2.Client(transport=Limited(), trust_env=False, follow_redirects=False) as http,
            OpenAI(base_url=address, api_key=key or "none", http_client=http, max_retries=0) as sdk,
        ):
            answer = sdk.chat.completions.with_raw_response.create(**body)
            return answer.http_response.content
    except Refused as error:
        raise CallFailed(error.code) from error
    except (httpcore2.TimeoutException, APITimeoutError) as error:
        raise CallFailed("timeout") from error
    except (httpcore2.NetworkError, httpcore2.ProtocolError, OpenAIError) as error:
        raise CallFailed("unreachable") from error
