"""The configuration: mt-audit.toml, or [tool.mt-audit] in pyproject.toml, read strictly.

Every mistake of a file is reported at once, with file, table, key and the nearest valid name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from audit.checkers.catalogue import Active, Catalogue, RuleError, catalogue
from audit.checkers.checker import Checker
from audit.model.mqm import Severity
from audit.model.options import keywords, nearest

FILES = ("mt-audit.toml", "pyproject.toml")


class ConfigError(Exception):
    """What is wrong with a configuration, a sentence a line."""


class Semantic(StrEnum):
    """When the aligner may ask sentence embeddings; `auto`: where the rest leaves it unsure."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a user can set, with its default. Keys are written with hyphens in the file."""

    select: tuple[str, ...] = ()
    """Rules or dimensions to run; all when empty."""
    ignore: tuple[str, ...] = ()
    """Rules or dimensions to leave out; stronger than `select`."""
    fail_on: Severity = Severity.MAJOR
    """The least severity that makes the exit code 1."""
    include: tuple[str, ...] = ()
    """Patterns of files to read in folders, as in .gitignore; all readable formats when empty."""
    exclude: tuple[str, ...] = ()
    """Patterns of files to leave out, as in .gitignore."""
    pairs: tuple[str, ...] = ()
    """Further patterns of text pairs, target first: `"{name}.eng.txt ↔ {name}.chi.txt"`."""
    id_field: str = "id"
    """The column or key that names a table's row."""
    source_field: str = "source"
    """The column or key that holds the original."""
    target_field: str = "target"
    """The column or key that holds the translation."""
    date_field: str = "date"
    """The column or key that holds the day of issue, as 1950-02-14."""
    ignore_field: str = "ignore"
    """The column or key that names rules to ignore in a row, with a reason after a colon."""
    largest: int = 8 * 1024 * 1024
    """The largest document, or row of a table, in bytes; larger ones are skipped."""
    ledger: str = "decisions.jsonl"
    """The file of reviewers' decisions, relative to the configuration file."""
    baseline: str = "mt-audit-baseline.jsonl"
    """The file of findings that were there before, relative to the configuration file."""
    semantic: Semantic = Semantic.AUTO
    """Whether the aligner may use sentence embeddings: `auto`, `always` or `never`."""
    rules: tuple[str, ...] = ()
    """Folders or files with rules of your own, relative to the configuration file."""


@dataclass(frozen=True, slots=True)
class Config:
    """Settings in force, the options of each rule, and the file that they come from (None: defaults only).

    `base` is the folder against which relative paths in the file are understood.
    """

    settings: Settings = Settings()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    file: Path | None = None

    def rules(self) -> Catalogue:
        """Give every rule's checker by its id, the user's own among them.

        Raises ConfigError for a rule that cannot be loaded.
        """
        try:
            return catalogue(tuple(self.base / path for path in self.settings.rules))
        except RuleError as error:
            raise ConfigError(str(error)) from error

    @property
    def base(self) -> Path:
        """Give the folder of the file, or the current one."""
        return self.file.parent if self.file else Path()


def discover(start: Path) -> Path | None:
    """Find the nearest configuration file in `start` or above."""
    for folder in (start, *start.parents):
        for name in FILES:
            file = folder / name
            if file.is_file() and (name == FILES[0] or "mt-audit" in _toml(file).get("tool", {})):
                return file
    return None


def load(file: Path | None) -> Config:
    """Read a configuration file, or give the defaults for None.

    Raises ConfigError, which lists every mistake.
    """
    if file is None:
        return Config()
    table = _toml(file)
    if file.name == FILES[1]:
        table = table.get("tool", {}).get("mt-audit", {})
    mistakes: list[str] = []
    raw = dict(table)
    tables = raw.pop("rule", {})
    if isinstance(raw.get("rules"), dict):
        del raw["rules"]
        mistakes.append(f'{file}: options of rules stand in tables such as [rule."accuracy/omission"], without an s.')
    settings = Settings(**keywords(Settings, raw, f"{file}", mistakes))
    rules = Config(settings, file=file).rules()
    options = dict(_options(tables, rules, file, mistakes))
    if mistakes:
        raise ConfigError("\n".join(mistakes))
    return Config(settings, options, file)


def _toml(file: Path) -> dict[str, Any]:
    """Parse a file."""
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} is not valid TOML: {error}.") from error
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}; give another file with --config.") from error


def _options(
    tables: object, rules: Mapping[str, type[Checker]], file: Path, mistakes: list[str]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Check the tables `[rule."…"]` against the fields of their rules."""
    if not isinstance(tables, dict):
        mistakes.append(f'{file}: `rule` must be a table for each rule, such as [rule."accuracy/number-mismatch"].')
        return
    for name, table in tables.items():
        if name not in rules:
            mistakes.append(f'{file}: [rule."{name}"] names no rule{nearest(name, rules)}')
        elif not isinstance(table, dict):
            mistakes.append(f'{file}: [rule."{name}"] must be a table of options.')
        else:
            values = keywords(rules[name], table, f'{file}: [rule."{name}"]', mistakes)
            yield name, {key: _located(value, file.parent) for key, value in values.items()}


def _located(value: Any, base: Path) -> Any:
    """Understand paths against the folder of the configuration file."""
    if isinstance(value, tuple):
        return tuple(_located(item, base) for item in value)
    return base / value if isinstance(value, Path) else value


def choose(config: Config) -> Active:
    """Give the checkers that the settings select, sorted by id, with their options.

    Raises ConfigError for a name that selects nothing.
    """
    settings, rules = config.settings, config.rules()
    dimensions = {rule.partition("/")[0] for rule in rules}
    for name in (*settings.select, *settings.ignore):
        if not any(selects(name, rule) for rule in rules):
            raise ConfigError(f"There is no rule or dimension `{name}`{nearest(name, (*rules, *dimensions))}")
    chosen = [
        rule
        for rule in rules
        if (not settings.select or any(selects(name, rule) for name in settings.select))
        and not any(selects(name, rule) for name in settings.ignore)
    ]
    given = [rule for rule in chosen if rule in config.options or rule in rules.own]
    return Active(rules, chosen, {rule: _make(rules[rule], rule, config) for rule in given})


def _make(kind: type[Checker], rule: str, config: Config) -> Checker:
    """Make a checker. Raises ConfigError for values that the rule itself refuses, such as a missing glossary."""
    try:
        return kind(**config.options.get(rule, {}))
    except ValueError as error:
        raise ConfigError(f"{rule}: {error}") from error


def selects(name: str, rule: str) -> bool:
    """Tell whether a selector, a rule's id or its dimension, covers a rule."""
    return rule == name or rule.startswith(name.rstrip("/") + "/")
