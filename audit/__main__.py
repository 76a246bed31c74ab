"""python -m audit."""

import os


def main() -> None:
    """Run the command line.

    Documents are shared out over processes; threads of the algebra below numpy would only wait for each other.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from audit.cli.main import main as command

    command()


if __name__ == "__main__":
    main()
