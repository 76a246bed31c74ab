"""What names what: the entity tables and CLDR's country names, joined."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from audit.language.tables import rows
from audit.language.territories import territories
from audit.language.zh.script import simplified
from audit.model.text import Span


class Name(NamedTuple):
    """What a form may mean: `ids`, any of which; `claim` when it names one for certain; `form` is how.

    `entity` is the one that is meant first, empty when there are several candidates.
    """

    ids: frozenset[str]
    kind: str
    claim: bool = True
    form: str = "name"
    entity: str = ""

    def weak(self) -> "Name":
        """Give the same without the claim."""
        return self._replace(claim=False)


class Mention(NamedTuple):
    """A place in a text, counted from its start, where an entity is named or may be meant."""

    name: Name
    span: Span


class Lexicon(NamedTuple):
    """Forms of both languages. A form without ids is a look-alike."""

    zh: dict[str, Name]
    short: dict[str, Name]
    en: dict[str, Name]
    label: dict[str, str]
    adjective: dict[str, str]


NOTHING = Name(frozenset(), "", claim=False)


@cache
def lexicon() -> Lexicon:
    """Read the tables, once."""
    lex = Lexicon({}, {}, {}, {}, {})
    for code, _, english in _territories():
        lex.label[code] = english[0]
    for kind, ids, zh, abbreviations, weak, en, adjective, hint in _rows():
        entity, meant = ids[0], frozenset(ids)
        if en:
            lex.label.setdefault(entity, en[0])
        if adjective:
            lex.adjective.setdefault(entity, adjective[0])
        name, guess = Name(meant, kind, entity=entity), Name(meant, kind, claim=False, entity=entity)
        _add(lex.short, abbreviations, Name(meant, kind, form="short", entity=entity))
        _add(lex.zh, zh, name)
        _add(lex.zh, weak, guess)
        _add(lex.en, en, name)
        plurals = [form for word in adjective for form in _plurals(word)]
        _add(lex.en, plurals, Name(meant, kind, form="adjective", entity=entity))
        _add(lex.en, hint, guess)
    for side, words, _ in rows("look_alikes"):
        (lex.zh if side == "zh" else lex.en).setdefault(words, NOTHING)
    return lex


Row = tuple[str, list[str], list[str], list[str], list[str], list[str], list[str], list[str]]


def _rows() -> Iterator[Row]:
    """Give the rows of the tables, then CLDR's names with the ids that a table gives their code."""
    meant: dict[str, list[str]] = {}
    for *cells, _ in rows("countries"):
        ids, zh, short, weak, en, adjective, hint = map(_cut, cells)
        meant.setdefault(ids[0], ids)
        yield "country", ids, zh, short, weak, en, adjective, hint
    for kind, *cells, _ in rows("bodies"):
        ids, zh, weak, en, hint = map(_cut, cells)
        ids = [f"{kind}:{entity}" for entity in ids]  # no country's code
        yield kind, ids, zh, [], weak, en, [], hint
    for code, zh_name, en_name in _territories():
        yield "country", meant.get(code, [code]), zh_name, [], [], en_name, [], []


@cache
def _territories() -> tuple[tuple[str, list[str], list[str]], ...]:
    """Give CLDR's territories, without regions of the world and unknown ones: code, Chinese names and English names."""
    found = []
    for code, (english, *chinese) in territories().items():
        if len(code) == 2 and code not in ("ZZ", "XA", "XB"):
            names = sorted({simplified(name) for name in chinese if name})
            found.append((code, names, [english.partition(" (")[0], english]))
    return tuple(found)


def _cut(cell: str) -> list[str]:
    """Give the entries of a cell, `,` between ids and `|` between forms."""
    return [entry for entry in cell.replace(",", "|").split("|") if entry]


def _plurals(word: str) -> list[str]:
    """Give a demonym and its plural."""
    return [word] if word.endswith(("s", "sh", "ch", "se", "men", "man")) else [word, word + "s"]


def _add(table: dict[str, Name], forms: list[str], name: Name) -> None:
    """Give forms a meaning; one that has a meaning already keeps it and gains the ids, a claim beats a guess."""
    for form in forms:
        known = table.get(form)
        if known is None or (name.claim and not known.claim):
            table[form] = name
        elif name.claim == known.claim and (name.ids, name.entity) != (known.ids, known.entity):
            entity = known.entity if known.entity == name.entity else ""
            table[form] = known._replace(ids=known.ids | name.ids, entity=entity)
