"""What git knows of a corpus: which files an edit touched, and what they held before."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class HistoryError(Exception):
    """Git cannot tell, in a sentence."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs between two states, by its names relative to the current folder; None where it is not."""

    old: str | None
    new: str | None


def git(*arguments: str, data: bytes | None = None) -> bytes:
    """Run git in the current folder.

    Raises HistoryError with git's own words.
    """
    try:
        done = subprocess.run(["git", *arguments], input=data, capture_output=True, check=False)
    except OSError as error:
        raise HistoryError(f"Git cannot be run: {error.strerror}; install it, or leave out --since.") from error
    if done.returncode != 0:
        if b"not a git repository" in done.stderr:
            raise HistoryError("There is no git repository here; run the command inside one.")
        words = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise HistoryError(f"Git refused `git {arguments[0]}`: {words.removeprefix('fatal: ')}.")
    return done.stdout


def resolve(revision: str) -> str:
    """Give the commit that a revision names.

    Raises HistoryError where there is none, as in a shallow clone that was not fetched deep enough.
    """
    git("rev-parse", "--git-dir")
    try:
        return git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").decode().strip()
    except HistoryError as error:
        raise HistoryError(
            f"Git knows no revision `{revision}` here; in a shallow clone, fetch it: git fetch origin {revision}."
        ) from error


def fork(revision: str) -> str:
    """Give the commit at which the current branch left `revision`; the revision itself where history is too short."""
    commit = resolve(revision)
    try:
        return git("merge-base", commit, "HEAD").decode().strip()
    except HistoryError:
        return commit


def changes(base: str, head: str | None, paths: Sequence[str]) -> list[Change]:
    """Give the files under `paths` that differ between a commit and another, or the working tree for None."""
    ends = [base] if head is None else [base, head]
    found = git("diff", "--name-status", "-z", "-M", "--relative", "--no-ext-diff", *ends, "--", *paths)
    listed = list(_changes(iter(os.fsdecode(found).split("\0"))))
    if head is None:
        others = os.fsdecode(git("ls-files", "--others", "--exclude-standard", "-z", "--", *paths))
        listed += [Change(None, name) for name in others.split("\0") if name]
    return listed


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


def restore(commit: str, files: Mapping[str, str], folder: Path) -> None:
    """Write files as they were at a commit: new name below `folder` → old name below the current folder.

    A file that the commit does not hold is left out.
    """
    wanted = list(files.items())
    prefix = git("rev-parse", "--show-prefix").decode().strip()
    lines = "".join(f"{commit}:{prefix}{old}\n" for _, old in wanted)
    stream = git("cat-file", "--batch", data=os.fsencode(lines))
    at = 0
    for new, _ in wanted:
        end = stream.index(b"\n", at)
        header = stream[at:end].rsplit(b" ", 2)
        at = end + 1
        if header[-1] == b"missing" or header[1] != b"blob":
            continue
        size = int(header[2])
        goal = folder / new
        goal.parent.mkdir(parents=True, exist_ok=True)
        goal.write_bytes(stream[at : at + size])
        at += size + 1
