"""The catalogue of formats is the folder: a module with `render(report)` is a format of its name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import audit.formats
from audit.model.report import Report

Render = Callable[[Report], Iterator[bytes]]
ALIASES = {"txt": "text", "log": "text", "md": "markdown", "htm": "html"}


def names() -> tuple[str, ...]:
    """Give the names of all formats, sorted."""
    found = (module.name for module in pkgutil.iter_modules(audit.formats.__path__))
    return tuple(sorted(name for name in found if name != "catalogue" and not name.startswith("_")))


def renderer(name: str) -> Render:
    """Give the function that writes a format; only its module is imported."""
    render: Render = importlib.import_module(f"audit.formats.{name}").render
    return render


def by_suffix(path: str) -> str | None:
    """Name the format of a file: the last word between dots that is one, so `a.gitlab.json` is gitlab."""
    words = [ALIASES.get(word, word) for word in path.lower().rsplit("/", 1)[-1].split(".")[1:]]
    known = [word for word in words if word in names()]
    return known[0] if known else None
