"""mt-audit score: how near a translation comes to its references."""

import os
from typing import TYPE_CHECKING, Any

import click

from audit.cli.output import to_file, to_stdout, writable
from audit.cli.setup import checkers, configuration
from audit.inputs import reading

if TYPE_CHECKING:
    from audit.scores.scoring import Scoring

FORMS = {".txt": "text", ".json": "json", ".xlsx": "xlsx"}


@click.command("score")
@click.argument("hypothesis")
@click.option("-r", "--reference", multiple=True, required=True, metavar="REF", help="A reference; may be repeated.")
@click.option("--baseline", metavar="OLD", help="An older translation, compared by paired bootstrap.")
@click.option("--source", metavar="ZH", help="The originals, so that the audit beside the scores can use them.")
@click.option("--documents", metavar="FILE", help="The name of each line's document, one a line.")
@click.option(
    "--language", type=click.Choice(["auto", "en", "zh"]), default="auto", help="The language translated into."
)
@click.option("--samples", type=click.IntRange(1), default=1000, metavar="N", help="Resamples of the bootstrap (1000).")
@click.option("-w", "--width", type=click.IntRange(0, 17), default=1, metavar="N", help="Decimals printed (1).")
@click.option("--no-audit", is_flag=True, help="Give scores only, no findings.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print.")
@click.option("-o", "--output", multiple=True, metavar="FILE", help="Write a report: .txt, .json or .xlsx.")
@click.option("-j", "--jobs", type=click.IntRange(1), metavar="N", help="Processes to use (default: one a core).")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest mt-audit.toml.")
def command(hypothesis: str, **options: Any) -> None:
    r"""Score HYPOTHESIS with BLEU, chrF2++ and TER.

    The scores are those of sacrebleu, beside the penalty of our findings.

    \b
    mt-audit score new.en --reference ref.en
    mt-audit score new.en -r ref1.en -r ref2.en --baseline old.en --source text.zh
    mt-audit score translations/ --reference references/ -o scores.xlsx

    Files are compared line by line, folders file by file, tables row by row. Numbers and signatures are those of
    `sacrebleu REF -i HYPOTHESIS -m bleu chrf ter --chrf-word-order 2`, with `--paired-bs` for a baseline; into
    Chinese, those of `-tok zh --ter-normalized --ter-asian-support`.
    """
    from audit.cli.scoring import render

    for path in options["output"]:
        if os.path.splitext(writable(path))[1] not in FORMS:
            raise click.UsageError(f"No format belongs to the name {path}; use .txt, .json or .xlsx.")
    scoring = scored(hypothesis, options)
    to_stdout(render(scoring, options["form"], options["width"]))
    for path in options["output"]:
        to_file(path, render(scoring, FORMS[os.path.splitext(path)[1]], options["width"]))


def scored(hypothesis: str, options: dict[str, Any]) -> "Scoring":
    """Read all sides and score, or end with why they do not fit each other."""
    from audit.scores.parallel_texts import ScoreError, names, texts
    from audit.scores.scoring import Sides, score

    config = configuration(options["config"])
    how = reading(config)
    try:
        cut = names(options["documents"], how) if options["documents"] else ()
        baseline, source = (
            texts(path, how, cut) if path else None for path in (options["baseline"], options["source"])
        )
        references = tuple(texts(path, how, cut) for path in options["reference"])
        return score(
            Sides(texts(hypothesis, how, cut), references, baseline, source),
            [] if options["no_audit"] else checkers(config),
            into=options["language"],
            samples=options["samples"],
            jobs=options["jobs"] or os.cpu_count() or 1,
            semantic=config.settings.semantic,
        )
    except ScoreError as error:
        raise click.UsageError(str(error)) from error
