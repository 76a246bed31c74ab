"""Print, suite by suite, the share of values in scope that are read, and with --show the cases that are not."""

import argparse
from pathlib import Path

from benchmarks.oracles import cn2an, dateparser, duckling, wetext

SUITES = {
    "cn2an": cn2an.cases,
    "WeTextProcessing": wetext.cases,
    "Duckling": duckling.cases,
    "dateparser": dateparser.cases,
}


def main() -> None:
    """Read every case of every suite."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with num_python, num_itn and num_duckling")
    parser.add_argument("--show", action="store_true", help="print the cases that are not read")
    options = parser.parse_args()
    total = read = 0
    for name, cases in SUITES.items():
        results = [(case, case.holds()) for case in cases(options.data)]
        right = sum(held for _, held in results)
        total, read = total + len(results), read + right
        print(f"{name:18} {right:4} of {len(results):4} in scope = {right / max(1, len(results)):.3f}")
        for case, held in results:
            if options.show and not held:
                print(f"    {case.name}: {case.text} {' '.join(map(str, case.wanted))}")
    print(f"{'all':18} {read:4} of {total:4} in scope = {read / max(1, total):.3f}")


if __name__ == "__main__":
    main()
