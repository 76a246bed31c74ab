"""python -m audit."""

import subprocess
import sys


def test_garbage() -> None:
    """It is first looked for when there is much, and often from then on."""
    program = (
        "import gc, sys; from audit.__main__ import main\n"
        "sys.argv = ['mt-audit', '--version']\n"
        "try: main()\n"
        "except SystemExit: print(gc.get_threshold()[0], (gc.collect(), gc.get_threshold()[0])[1])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "200000 20000"
