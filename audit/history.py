"""What git knows of a corpus: which files an edit touched, and what they held before."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

DEEPEN = "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'"


class HistoryError(Exception):
    """Git cannot tell, in a sentence."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs between two states, by its names relative to the current folder; None where it is not."""

    old: str | None
    new: str | None


def git(*arguments: str, data: bytes = b"", index: str = "") -> bytes:
    """Run git in the current folder, perhaps with an index of our own.

    Raises HistoryError with git's own words.
    """
    environment = os.environ | {"LC_ALL": "C"} | ({"GIT_INDEX_FILE": index} if index else {})
    try:
        done = subprocess.run(["git", *arguments], input=data, capture_output=True, check=False, env=environment)
    except OSError as error:
        raise HistoryError(f"Git cannot be run: {error.strerror}; install it, or leave out --since.") from error
    if done.returncode != 0:
        raise HistoryError(_refusal(arguments, done.stderr.decode(errors="replace").strip()))
    return done.stdout


def _refusal(arguments: tuple[str, ...], words: str) -> str:
    """Say why git did not do what it was asked."""
    if "not a git repository" in words:
        return "There is no git repository here; run the command inside one."
    if "dubious ownership" in words:
        return (
            "Git does not trust this repository, which another user owns; as in a container, "
            f"run: git config --global --add safe.directory {os.getcwd()}."
        )
    return f"Git refused `git {' '.join(arguments)}`: {words.partition(chr(10))[0].removeprefix('fatal: ')}."


def top() -> str:
    """Give the highest folder of the repository."""
    return os.fsdecode(git("rev-parse", "--show-toplevel")).removesuffix("\n")


def resolve(revision: str) -> str:
    """Give the commit that a revision names.

    Raises HistoryError where there is none, as in a shallow clone that was not fetched deep enough.
    """
    git("rev-parse", "--git-dir")
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()
    except HistoryError as error:
        shallow = git("rev-parse", "--is-shallow-repository").strip() == b"true"
        way = f"in a shallow clone, fetch it: {DEEPEN}" if shallow else "check its name, or fetch it: git fetch origin"
        raise HistoryError(f"Git knows no revision `{revision}` here; {way}.") from error


def holds(commit: str, path: str) -> bool:
    """Tell whether a commit has a file or folder of that name, from the current folder."""
    name = os.path.relpath(os.path.realpath(path), top())
    return name == "." or bool(git("--literal-pathspecs", "ls-tree", "--full-tree", "--name-only", commit, "--", name))


def fork(revision: str) -> str | None:
    """Give the commit at which the current branch left a revision, None where too little history was fetched."""
    commit = resolve(revision)
    try:
        return git("merge-base", commit, "HEAD").decode().strip()
    except HistoryError:
        return None


def changes(base: str, head: str | None) -> list[Change]:
    """Give the files that differ between a commit and another, or the working tree for None."""
    home, ends = top(), [base] if head is None else [base, head]
    found = git("diff", "--name-status", "-z", "-M", "--no-relative", "--no-ext-diff", *ends)
    listed = list(_changes(iter(os.fsdecode(found).split("\0"))))
    if head is None:
        others = os.fsdecode(git("-C", home, "ls-files", "--others", "--exclude-standard", "-z"))
        listed += [Change(None, name) for name in others.split("\0") if name]
    return [Change(_here(home, change.old), _here(home, change.new)) for change in listed]


def _here(home: str, name: str | None) -> str | None:
    """Give the name of a file as seen from the current folder."""
    return os.path.relpath(os.path.join(home, name)) if name else None


def _changes(words: Iterator[str]) -> Iterator[Change]:
    """Read the status letters and names of `git diff --name-status -z`."""
    for status in words:
        match status[:1]:
            case "R" | "C":
                yield Change(next(words), next(words))
            case "A":
                yield Change(None, next(words))
            case "D":
                yield Change(next(words), None)
            case "":
                return
            case _:
                name = next(words)
                yield Change(name, name)


def restore(commit: str, files: Mapping[str, str], folder: str) -> None:
    """Write files as they were at a commit, as a checkout would: name now → name then, from the current folder.

    `folder` stands for the highest folder of the repository. What is no regular file of the commit is left out.
    """
    home = top()
    tree = git("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0")
    known = {name: kind for kind, _, name in (line.partition(b"\t") for line in tree) if kind.startswith(b"100")}
    named = ((_inner(home, new), known.get(_inner(home, old))) for new, old in files.items())
    index = b"".join(kind + b"\t" + new + b"\0" for new, kind in named if kind)
    if index:
        os.makedirs(folder)
        aside = folder + ".index"
        git("-C", home, "update-index", "-z", "--index-info", data=index, index=aside)
        git("-C", home, "checkout-index", "--all", "--force", "--quiet", f"--prefix={folder}/", index=aside)


def _inner(home: str, path: str) -> bytes:
    """Give the name of a file as seen from the highest folder."""
    return os.fsencode(os.path.relpath(path, home))
