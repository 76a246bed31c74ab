"""A finding as a card of the page."""

from collections.abc import Sequence
from html import escape

from audit.formats._shown import label
from audit.formats.xlsx.cells import pieces, safe
from audit.formats.xlsx.row import mark
from audit.model.report import Entry, Place, Result, Skip
from audit.model.rule import Rule


def card(entry: Entry, result: Result, rule: Rule | None) -> str:
    """Write a card; what filters and keys need stands in its attributes."""
    title = f" title='{escape(rule.title)}'" if rule else ""
    line, column = entry.target.begin
    date = f" · {escape(result.date)}" if result.date else ""
    before = f"<i>{_text(entry.before)}</i> " if entry.before else ""
    after = f" <i>{_text(entry.after)}</i>" if entry.after else ""
    advice = ""
    if entry.suggestion is not None:
        kind = "suggested" if entry.safe else "perhaps"
        advice = f"<p class=advice>{kind}: <b>{_text(entry.suggestion) or '(take it out)'}</b></p>"
    path = f" data-path='{_text(entry.path)}'" if entry.path != entry.document else ""
    return f"""<article tabindex=-1 id={entry.fingerprint} data-rule='{escape(entry.rule)}' \
data-severity={entry.severity} data-verdict='{entry.verdict or ""}' data-document='{_text(entry.document)}'{path}>
<h2><span class='tag {entry.severity}'>{entry.severity}</span> {_text(entry.message)}</h2>
<p class=where><span{title}>{escape(entry.rule)}</span> · {_text(label(entry))}:{line}:{column}{date}</p>
<div class=sides><p lang=en>{before}{_marked(entry.target, entry.related)}{after}</p>\
<p lang=zh>{_source(entry.source)}</p></div>{advice}
<p class=verdicts><button data-give=confirmed>confirm</button><button data-give=dismissed>dismiss</button>\
<button data-give='fixed elsewhere'>fixed elsewhere</button><button data-give=unsure>unsure</button></p></article>
"""


def skipped(skips: Sequence[Skip]) -> str:
    """Write what was not looked at."""
    if not skips:
        return ""
    lines = "".join(f"<li><b>{_text(skip.path)}</b>: {_text(skip.reason)}" for skip in skips)
    return f"<footer><h2>Not looked at</h2><ul>{lines}</ul></footer>"


def _text(text: str) -> str:
    """Make a text safe between tags and in quoted attributes."""
    return escape(safe(text), quote=True)


def _marked(place: Place, related: tuple[Place, ...]) -> str:
    """Write a sentence with its places marked."""
    runs = pieces(mark(place, related))
    return "".join(f"<mark>{_text(text)}</mark>" if marked else _text(text) for text, marked in runs)


def _source(place: Place | None) -> str:
    """Write the original."""
    if place is None:
        return "<i>no original</i>"
    return _marked(place, ()) if len(place.span) else _text(place.context)
