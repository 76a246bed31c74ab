"""Options are dataclass fields, explained by the text that stands under each, and read from TOML by their types."""

import ast
import inspect
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields
from enum import Enum
from itertools import pairwise
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def explanations(kind: type) -> dict[str, str]:
    """Read the explanation of each field from the source of a dataclass; without fields, no source is read."""
    if not fields(kind):
        return {}
    body = _body(kind)
    found: dict[str, str] = {}
    for statement, following in pairwise(body):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = inspect.cleandoc(text)
    return found


def _body(kind: type) -> list[ast.stmt]:
    """Parse the statements of a class; inspect finds one in a module's source too, at several times the cost."""
    module = inspect.getmodule(kind)
    whole = ast.parse(inspect.getsource(module)).body if module and "." not in kind.__qualname__ else []
    found = [one.body for one in whole if isinstance(one, ast.ClassDef) and one.name == kind.__name__]
    if len(found) == 1:
        return found[0]
    (tree,) = ast.parse(inspect.cleandoc(inspect.getsource(kind))).body
    return tree.body if isinstance(tree, ast.ClassDef) else []


def default(field: "Field[Any]") -> Any:
    """Give the value that a field has when nobody sets it, MISSING for a field that must be set."""
    return field.default if field.default_factory is MISSING else field.default_factory()


def keywords(kind: type, table: dict[str, Any], place: str, mistakes: list[str]) -> dict[str, Any]:
    """Convert a table to the keyword arguments of a dataclass, by the types of its fields."""
    types = {f.name.replace("_", "-"): f.name for f in fields(kind)}
    hints = get_type_hints(kind)
    values = {}
    for key, value in table.items():
        name = types.get(key.replace("_", "-"))
        if name is None:
            mistakes.append(f"{place}: there is no key `{key}`{nearest(key, types)}")
            continue
        try:
            values[name] = convert(value, hints[name])
        except ValueError as error:
            mistakes.append(f"{place}: `{key}` must be {error}, not {value!r}.")
    return values


def convert(value: Any, kind: Any) -> Any:
    """Turn a TOML value into a field's type.

    Raises ValueError, whose text says what was expected.
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return convert(value, next(k for k in arguments if k is not type(None)))
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            raise ValueError("a list")
        return origin(convert(item, arguments[0]) for item in value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        if value not in [member.value for member in kind]:
            raise ValueError("one of " + ", ".join(member.value for member in kind))
        return kind(value)
    if kind is Path:
        return Path(convert(value, str))
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if kind in (bool, int, float, str) and type(value) is not kind:
        names = {bool: "true or false", int: "a whole number", float: "a number", str: "a text"}
        raise ValueError(names[kind])
    return value


def nearest(word: str, words: Iterable[str]) -> str:
    """Give the end of a sentence that proposes the nearest valid name."""
    from difflib import get_close_matches

    words = sorted(words)
    close = get_close_matches(word, words, 1, 0.5)
    return f"; did you mean `{close[0]}`?" if close else f"; there are: {', '.join(words)}."
