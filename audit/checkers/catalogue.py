"""The catalogue is the folder: every checker found in `audit.checkers` and in folders of a user's own, by id."""

import importlib
import pkgutil
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import overload

import audit.checkers
from audit.checkers.checker import Checker, rule_of


class RuleError(Exception):
    """A rule of a user's own that cannot be loaded, in a sentence."""


@cache
def catalogue(own: tuple[Path, ...] = ()) -> "Catalogue":
    """Give every rule's checker by its id; `own` are folders, or files, of rules outside the package.

    Raises RuleError for one of those that cannot be loaded.
    """
    return Catalogue({checker.identify(): checker for path in own for checker in outside(path)})


class Catalogue(Mapping[str, type[Checker]]):
    """Checkers by id, in order. One of the package is imported when it is asked for: all of them take a while."""

    def __init__(self, own: Mapping[str, type[Checker]]) -> None:
        """Join a user's own rules with those of the package, which they may replace."""
        self._modules = {rule_of(name): name for name in _modules()}
        self.own = frozenset(own)
        self._found = dict(own)
        self._names = sorted({*self._modules, *own})

    def __getitem__(self, name: str) -> type[Checker]:
        """Give a checker by its id. Raises KeyError."""
        if name not in self._found:
            self._found[name], *_ = defined(self._modules[name])
        return self._found[name]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a rule, without importing it."""
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the rules."""
        return len(self._names)


class Active(Sequence[Checker]):
    """Checkers in force, in order. One to which a user has given nothing is made when it is asked for.

    To import all rules takes a while, and a run that finds nothing changed asks for none.
    """

    def __init__(self, rules: Mapping[str, type[Checker]], names: Sequence[str], given: Mapping[str, Checker]) -> None:
        """Take the ids of all, and those that have been made of what a user gave, on which they depend."""
        self.names = tuple(names)
        self.rules = rules
        self._made = dict(given)
        self.given = tuple(given.values())

    @overload
    def __getitem__(self, place: int) -> Checker: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Checker]: ...

    def __getitem__(self, place: int | slice) -> Checker | Sequence[Checker]:
        """Give a checker, or several, by place."""
        if isinstance(place, slice):
            return [self[number] for number in range(len(self))[place]]
        name = self.names[place]
        if name not in self._made:
            self._made[name] = self.rules[name]()
        return self._made[name]

    def __len__(self) -> int:
        """Count the checkers."""
        return len(self.names)


def ids(checkers: Sequence[Checker]) -> tuple[str, ...]:
    """Give the ids of checkers."""
    return checkers.names if isinstance(checkers, Active) else tuple(checker.identify() for checker in checkers)


def origin(checkers: Sequence[Checker]) -> Mapping[str, type[Checker]]:
    """Give all rules that there are where checkers were chosen, a user's own among them, as far as is known."""
    return checkers.rules if isinstance(checkers, Active) else catalogue()


def named(checkers: Sequence[Checker], names: Container[str]) -> list[Checker]:
    """Give those checkers whose ids are among some names; no other is made."""
    return [checkers[place] for place, name in enumerate(ids(checkers)) if name in names]


def _modules() -> Iterator[str]:
    """Name the modules that may hold a rule: those of the dimensions, but for private ones."""
    for module in pkgutil.walk_packages(audit.checkers.__path__, "audit.checkers."):
        *_, name = module.name.split(".")
        if not module.ispkg and module.name.count(".") == 3 and not name.startswith("_"):
            yield module.name


def defined(module: str) -> list[type[Checker]]:
    """Import a module and give the checkers that it defines itself; a shape without category is none."""
    names = vars(importlib.import_module(module))
    return [
        value
        for value in names.values()
        if isinstance(value, type)
        and issubclass(value, Checker)
        and value.__module__ == module
        and hasattr(value, "category")
    ]


def outside(path: Path) -> Iterator[type[Checker]]:
    """Give the rules of a folder or a file; `my_rules/lost_title.py` is the rule `my-rules/lost-title`.

    The folder's parent goes on the import path, so that worker processes find the rules too.
    """
    files = sorted(path.glob("*.py")) if path.is_dir() else [path]
    files = [file for file in files if not file.name.startswith("_")]
    if not path.exists() or not files:
        raise RuleError(f"There are no rules at {path}; `rules` names a folder of Python files, or one such file.")
    parent = str(files[0].resolve().parent.parent)
    if parent not in sys.path:
        sys.path.append(parent)
    for file in files:
        name = f"{file.resolve().parent.name}.{file.stem}"
        try:
            checkers = defined(name)
        except Exception as error:  # whatever the user's file does on import
            raise RuleError(f"{file} cannot be loaded ({type(error).__name__}: {error}).") from error
        if not checkers:
            raise RuleError(f"{file} defines no checker with a category; derive one from audit.Checker.")
        yield from checkers
