"""The catalogue is the folder: every checker found in `audit.checkers`, sorted by id."""

import importlib
import pkgutil
from functools import cache

import audit.checkers
from audit.checkers.checker import Checker


@cache
def catalogue() -> dict[str, type[Checker]]:
    """Give every rule's checker by its id."""
    found = {}
    for module in pkgutil.walk_packages(audit.checkers.__path__, "audit.checkers."):
        if module.ispkg or module.name.count(".") != 3 or module.name.rsplit(".", 1)[1].startswith("_"):
            continue
        for checker in defined(importlib.import_module(module.name).__dict__, module.name):
            found[checker.identify()] = checker
    return dict(sorted(found.items()))


def defined(names: dict[str, object], module: str) -> list[type[Checker]]:
    """Give the checkers that a module itself defines; one that it imports, or a shape without category, is none."""
    return [
        value
        for value in names.values()
        if isinstance(value, type)
        and issubclass(value, Checker)
        and value.__module__ == module
        and hasattr(value, "category")
    ]
