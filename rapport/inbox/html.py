"""Showing a client's HTML mail safely."""

import re

import nh3

TAGS = {
    "a", "b", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "hr", "i", "img",
    "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "thead", "tr", "u", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"alt", "width", "height"},
    "td": {"colspan", "rowspan"},
}
REMOTE_IMAGE = re.compile(r"<img[^>]+src\s*=\s*[\"']?https?:", re.IGNORECASE)


def sanitised(html: str, *, images: bool = False) -> str:
    """The mail without scripts, styles, forms and trackers; remote images only when asked for.

    Links open elsewhere and tell the other side nothing (rel="noopener noreferrer nofollow").
    """
    attributes = ATTRIBUTES | ({"img": ATTRIBUTES["img"] | {"src"}} if images else {})
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=attributes,
        url_schemes={"https", "mailto", "tel"},
        link_rel="noopener noreferrer nofollow",
        set_tag_attribute_values={"a": {"target": "_blank"}},
    )


def has_remote_images(html: str) -> bool:
    """Whether the mail would load pictures from elsewhere."""
    return bool(REMOTE_IMAGE.search(html))
