"""XML, written piece by piece: attributes and texts that no character can break."""

from xml.sax.saxutils import escape, quoteattr

from audit.formats._shown import legible

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def opened(name: str, attributes: dict[str, object], *, empty: bool = False) -> str:
    """Write a start tag, or an element without content."""
    written = "".join(f" {key}={quoteattr(legible(str(value)))}" for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"


def text(content: str) -> str:
    """Write a text; `]]>` and every markup character in it are escaped, control characters shown as symbols."""
    return escape(legible(content))
