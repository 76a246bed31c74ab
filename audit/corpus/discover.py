"""Which files of the given paths are to be read, in an order that is always the same."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from pathlib import PurePath
from typing import TYPE_CHECKING

from audit.corpus.input import Input
from audit.corpus.pairs import translated
from audit.corpus.reading import Reading
from audit.model.report import Skip

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

CACHES = frozenset({"__pycache__", "node_modules"})

Known = Callable[[str], bool]


def paths(arguments: Sequence[str], options: Reading, known: Known) -> Iterator[Input | Skip]:
    """Yield the files to read: an argument that is a file always, of a folder those whose suffix is `known`.

    Left out in folders are hidden files and folders, caches, what git ignores, and own files. No file comes twice.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in _under(argument, options, known):
            if isinstance(found, Skip):
                yield found
            elif found.path not in seen and (options.only is None or os.path.abspath(found.path) in options.only):
                seen.add(found.path)
                yield found


def _under(argument: str, options: Reading, known: Known) -> Iterator[Input | Skip]:
    """Yield what one argument stands for."""
    if argument == "-":
        yield Input(options.stdin_filename, options.stdin_filename, stdin=True)
        return
    path = tidy(argument)
    if os.path.isdir(path):
        yield from _walk(path, _Filter(path, options, known))
    elif os.path.lexists(path):
        yield named(_audited(path, options), options)
    else:
        yield Skip(path, "There is no such file or folder; check the path.")


def _audited(path: str, options: Reading) -> str:
    """Give the translation of an original that has one beside it: who names the one asks for the pair."""
    return next(iter(translated(path, options)), path)


def tidy(path: str) -> str:
    """Give a path relative to the current folder where it lies below it, with slashes."""
    path = os.path.normpath(path)
    if os.path.isabs(path) and path.startswith(os.getcwd() + os.sep):
        path = os.path.relpath(path)
    return PurePath(path).as_posix()


def named(path: str, options: Reading) -> Input:
    """Make the input of a file, whose document is named from the root."""
    name = PurePath(os.path.relpath(path, options.root)).as_posix() if options.root else path
    return Input(path, name)


class _Filter:
    """Knows which files of a folder are wanted."""

    def __init__(self, folder: str, options: Reading, known: Known) -> None:
        self.folder, self.options, self.known = folder, options, known
        self.include, self.exclude = _patterns(options.include), _patterns(options.exclude)
        self.ignored = ignored(folder)
        self.own = frozenset(os.path.basename(path) for path in options.own)

    def enters(self, path: str, name: str) -> bool:
        """Tell whether to look into a folder."""
        return not (name.startswith(".") or name in CACHES or path in self.ignored) and not self._matches(
            self.exclude, path + "/"
        )

    def takes(self, path: str, name: str) -> bool:
        """Tell whether to read a file."""
        if name.startswith(".") or not self.known(path) or path in self.ignored or self._matches(self.exclude, path):
            return False
        if name in self.own and os.path.abspath(path) in self.options.own:
            return False
        return not self.options.include or self._matches(self.include, path)

    def _matches(self, spec: "GitIgnoreSpec | None", path: str) -> bool:
        """Match a path as it was given, and as seen from the folder that is searched."""
        if spec is None:
            return False
        below = path if self.folder == "." else path.removeprefix(self.folder + "/")
        given = path.removeprefix(self.options.stand + "/") if self.options.stand else path
        return spec.match_file(below) or spec.match_file(given)


def _walk(folder: str, wanted: _Filter) -> Iterator[Input | Skip]:
    """Yield the files under a folder in the order of their names; one that may not be listed becomes a skip."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
    except OSError as error:
        yield Skip(folder, f"The folder cannot be listed: {error.strerror}; change its permissions or exclude it.")
        return
    home = named(folder, wanted.options).name
    above, names = ("" if name == "." else f"{name}/" for name in (folder, home))
    for entry in entries:
        path = above + entry.name
        if entry.is_dir(follow_symlinks=False):
            if wanted.enters(path, entry.name):
                yield from _walk(path, wanted)
        elif wanted.takes(path, entry.name) and not entry.is_dir():
            yield Input(path, names + entry.name)


@lru_cache(maxsize=16)
def _patterns(globs: tuple[str, ...]) -> "GitIgnoreSpec | None":
    """Compile patterns in the syntax of .gitignore, None without any, as is usual: the library takes long to load."""
    if not globs:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(globs)


def ignored(folder: str) -> frozenset[str]:
    """Give the files and folders below that git ignores; none outside git, or if the folder itself is ignored."""
    if not _versioned(os.path.realpath(folder)):
        return frozenset()
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return frozenset()
    names = os.fsdecode(done.stdout).split("\0") if done.returncode == 0 else []
    prefix = "" if folder == "." else folder + "/"
    return frozenset(prefix + name.rstrip("/") for name in names if name not in ("", "./"))


def _versioned(folder: str) -> bool:
    """Tell whether git may know a folder, without asking it, which takes a while."""
    homes = (folder, *map(str, PurePath(folder).parents))
    return "GIT_DIR" in os.environ or any(os.path.lexists(os.path.join(home, ".git")) for home in homes)
