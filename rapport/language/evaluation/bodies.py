"""Telling raw mail, plain text and HTML apart in a labelled set."""

import re

from rapport.language.mail.parsing import parse

TRANSPORT = re.compile(
    r"^(?:message-id|mime-version|content-type|received|return-path|delivered-to|dkim-signature)\s*:",
    re.I | re.M,
)
ADDRESSED = re.compile(r"^(?:from|to|subject|date)\s*:", re.I | re.M)
HTML = re.compile(r"^\s*(?:<!doctype|<\?xml|<html|<head|<body|<div|<p\b|<table|<span|<meta)", re.I)


def body_of(source: str) -> tuple[str, str]:
    """Plain text and HTML of a mail given raw, as text, or as HTML; what it is not is ""."""
    if is_raw_mail(source):
        mail = parse(source.encode("utf-8", "surrogateescape"))
        return mail.text, mail.html
    if HTML.match(source):
        return "", source
    return source, ""


def is_raw_mail(source: str) -> bool:
    """Whether a text begins with the headers of a mail rather than with its words."""
    text = source.lstrip("\r\n\ufeff")
    head = re.split(r"\r?\n[ \t]*\r?\n", text, maxsplit=1)[0][:20_000]
    if not re.match(r"[\w-]+\s*:|From \S+", head):
        return False
    return bool(TRANSPORT.search(head)) or len(set(map(str.lower, ADDRESSED.findall(head)))) == 4
