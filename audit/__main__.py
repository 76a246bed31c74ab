"""python -m audit."""

import gc
import os
from typing import Any

OFTEN = 20_000
"""Objects more than there were, at which garbage is looked for: in a long run it shall not pile up."""
SELDOM = 200_000
"""The same in a short run, which ends before there is garbage to speak of."""


def main() -> None:
    """Run the command line.

    Documents are shared out over processes; threads of the algebra below numpy would only wait for each other.
    Hardly anything but a document with its segments refers to itself: looking for such garbage less often saves a
    sixth of the time.
    """
    gc.set_threshold(SELDOM, 20, 20)
    gc.callbacks.append(_often)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from audit.cli.main import main as command

    try:
        command()
    finally:
        gc.freeze()  # looking for garbage among a million objects that end anyway takes a tenth of a short run


def _often(_phase: str, _details: dict[str, Any]) -> None:
    """Look for garbage more often after the first time: what a run loads when it begins has no garbage."""
    gc.set_threshold(OFTEN, 20, 20)


if __name__ == "__main__":
    main()
