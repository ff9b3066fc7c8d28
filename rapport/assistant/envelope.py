"""The chat completion around an answer. A pure rule: only the plainest form is taken."""

import json


class NoAnswer(ValueError):
    """There is no text in it: no JSON, another form, a refusal, cut off, or calls of tools."""


def content_of(body: bytes) -> str:
    """The one message's text in a chat completion's body; raises NoAnswer."""
    try:
        answer = json.loads(body)
        [choice] = answer["choices"]
        message = choice["message"]
        is_whole = choice.get("finish_reason") in (None, "stop")
        is_call = bool(message.get("tool_calls") or message.get("function_call"))
        content = message["content"]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoAnswer from error
    if not is_whole or is_call or not isinstance(content, str):
        raise NoAnswer
    return content
