"""One harness, guided by coverage: python -m tests.fuzz.one NAME [options of libFuzzer]. Needs atheris."""

import sys
from importlib import import_module
from typing import Any

atheris: Any = import_module("atheris")

with atheris.instrument_imports(include=["audit"]):
    from tests.fuzz.harnesses import HARNESSES


def main() -> None:
    """Run a harness until it fails or has had its inputs."""
    name = sys.argv.pop(1)
    atheris.Setup(sys.argv, HARNESSES[name].run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
