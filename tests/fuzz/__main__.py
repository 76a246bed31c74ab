"""All harnesses in turn: python -m tests.fuzz [--inputs 1000000] [--seed 1] [NAME …]. Needs atheris.

An input that fails is kept below tests/fuzz/found, where `make test` tries it again.
"""

import argparse
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from tests.fuzz.harnesses import HARNESSES
from tests.fuzz.seeds import WORDS

FOUND = Path(__file__).parent / "found"


def main() -> None:
    """Run the harnesses; end with 1 if one of them failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("names", nargs="*", choices=[*HARNESSES, []], metavar="NAME")
    parser.add_argument("--inputs", type=int, default=1_000_000, help="how many in all")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    names = options.names or list(HARNESSES)
    whole = sum(HARNESSES[name].share for name in names)
    failed = []
    for name in names:
        inputs = -(-options.inputs * HARNESSES[name].share // whole)
        print(f"{name}: {inputs:,} inputs", flush=True)
        if run(name, inputs, options.seed):
            failed.append(name)
    print(f"Failed: {', '.join(failed)}; see tests/fuzz/found." if failed else "Nothing failed.")
    sys.exit(bool(failed))


def run(name: str, inputs: int, seed: int) -> int:
    """Run one harness in a process of its own; give its exit code."""
    with tempfile.TemporaryDirectory(prefix="mt-audit-seeds-") as folder:
        for number, data in enumerate(HARNESSES[name].seeds()):
            (Path(folder) / f"{number:04}").write_bytes(data)
        words = Path(folder).with_suffix(".words")
        words.write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS), encoding="ascii")
        kept = FOUND / name
        kept.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "tests.fuzz.one", name, folder, f"-runs={inputs}", f"-seed={seed}"]
        command += [
            f"-dict={words}",
            f"-artifact_prefix={kept}/",
            "-max_len=2000",
            "-timeout=20",
            "-report_slow_units=20",
            "-verbosity=0",
        ]
        try:
            return subprocess.run(command, check=False).returncode
        finally:
            words.unlink()
            with suppress(OSError):
                kept.rmdir()  # nothing was found


def _escaped(word: str) -> str:
    """Write a word as libFuzzer's dictionaries want it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main()
