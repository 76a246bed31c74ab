"""Characters damaged on the way through encodings and escapes."""

import re
from collections.abc import Iterator

from audit.checkers.checker import Checker
from audit.compiled import compiled
from audit.model.document import Segment
from audit.model.finding import Finding
from audit.model.mqm import Category, Severity
from audit.model.rule import Bad, Good
from audit.model.text import Span

HIGH = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"
MOJIBAKE = compiled(rf"(?:[\u00c2-\u00df][{HIGH}]|[\u00e0-\u00ef][{HIGH}]{{2}}|[\u00f0-\u00f4][{HIGH}]{{3}})+")
WESTERN = "\u017f"
LOST = compiled(r"[\ufffd\ufdd0-\ufdef\ufffe\uffff]+|锟斤拷(?:锟斤拷)*|烫烫烫+|屯屯屯+|ï¿½")
CONTROL = compiled(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
NAMED = "quot|nbsp|lt|gt|amp|apos|[lr][ds]quo|hellip|[mn]dash"
ENTITY = compiled(rf"&(?:amp;)*(?:{NAMED}|#\d{{2,5}}|#x[0-9a-fA-F]{{2,5}});")
ESCAPE = compiled(r"(?<![\w\\])(?:\\?u0026(?:amp;)*(?:quot|nbsp|lt|gt|amp|apos|#39);|\\u00(?:2[267]|3[ce]))")
MARKUP = compiled(r"</?[a-zA-Z][^<>]*>|`|\bHTML\b|\bXML\b|\bentit(?:y|ies)\b|\bescap")
FILES = (".html", ".htm", ".md", ".xml", ".xliff", ".xlf", ".tmx")


class EncodingDamage(Checker):
    """Characters were damaged by a wrong decoding or left escaped.

    Bytes read in the wrong encoding turn an apostrophe into `â€™` and é into `Ã©`; what cannot be decoded becomes
    U+FFFD; escapes come through as `&quot;` or `u0026quot;`. Text that decoding proves is restored. Entities are not
    reported in HTML and Markdown, where they are right, nor in a text about them, nor what the original has too.
    """

    category = Category.ENCODING
    severity = Severity.MINOR
    trigger = (
        f"[\u00c2-\u00df][{HIGH}]|[\u00e0-\u00ef][{HIGH}]{{2}}|[\u00f0-\u00f4][{HIGH}]{{3}}",
        "[\ufffd\ufdd0-\ufdef\ufffe\uffff]|锟斤拷|烫烫烫|屯屯屯",
        CONTROL.pattern,
        ENTITY.pattern,
        r"u00(?:26[a#qnlg]|2[27]|3[ce])",
    )
    examples = (
        Bad("", "It[[â€™]]s a caf[[Ã©]].", suggests="’", safe=True),
        Bad("", "He said [[&quot;]]no[[&quot;]] twice.", suggests='"', safe=True),
        Bad("他说“好”。", "He said [[u0026quot;]]fine.", suggests='"', safe=True),
        Bad("价格上涨。", "The price[[\ufffd]] rose."),
        Good("", "Write `&nbsp;` for a blank that does not break; AT&T and R&D; naïve, Å, São Paulo."),
        Good("", "He called it “Spaß”, and the street “Fuß’”."),
        Good("A&amp;B公司", "The A&amp;B company"),
    )

    def suspects(self, text: bytes) -> bool:
        """Leave out texts with nothing but entities that are about markup, and letters that no decoding explains."""
        content = text.decode("utf-8", "replace")
        if LOST.search(content) or CONTROL.search(content) or not MARKUP.search(content):
            return True
        return any(decoded(damage) is not None for damage in MOJIBAKE.findall(content))

    def check_segment(self, segment: Segment) -> Iterator[Finding]:
        """Look for each kind of damage; what the original has too is not the translation's."""
        text, source = segment.target_text, segment.source_text
        for match in MOJIBAKE.finditer(text):
            restored = decoded(match[0])
            if restored is not None and match[0] not in source:
                message = f"“{match[0]}” is “{restored}”, read in the wrong encoding."
                yield self.found(segment, message, Span(*match.span()), suggestion=restored, safe=True)
        for shape, what in ((LOST, "could not be decoded and is lost"), (CONTROL, "is a control character")):
            for match in shape.finditer(text):
                if match[0] not in source:
                    shown = match[0].encode("unicode_escape").decode() if shape is CONTROL else match[0]
                    yield self.found(segment, f"“{shown}” {what}.", Span(*match.span()))
        yield from self._escapes(segment, text, source)

    def _escapes(self, segment: Segment, text: str, source: str) -> Iterator[Finding]:
        """Look for escapes in a text where nothing undoes them."""
        if "&" not in text and "u00" not in text:
            return
        if segment.document.path.endswith(FILES) or MARKUP.search(segment.document.target.content):
            return
        for shape in (ENTITY, ESCAPE):
            for match in shape.finditer(text):
                if match[0] not in source:
                    restored = unescaped(match[0])
                    message = f"“{match[0]}” is “{restored}”, left escaped."
                    yield self.found(segment, message, Span(*match.span()), suggestion=restored, safe=True)


def decoded(text: str) -> str | None:
    """Decode UTF-8 that was read as Windows-1252, None if it was not.

    A lone pair that gives no letter of western Europe, as in `“Spaß”`, is a letter and a quotation mark.
    """
    try:
        data = b"".join(bytes([ord(c)]) if ord(c) < 256 else c.encode("cp1252") for c in text)
        restored = data.decode("utf-8")
    except UnicodeError:
        return None
    if len(text) == 2 and restored > WESTERN:
        return None
    return restored if not any("\x80" <= character <= "\x9f" for character in restored) else None


def unescaped(text: str) -> str:
    """Undo an escape, however often it was escaped: `u0026quot;` and `&amp;quot;` are a quotation mark."""
    import html  # its table of entities takes a while to load, and hardly any text has one

    text = re.sub(r"^\\?u00([0-9a-f]{2})", lambda match: chr(int(match[1], 16)), text)
    while (plain := html.unescape(text)) != text:
        text = plain
    return text.replace("\xa0", " ")
