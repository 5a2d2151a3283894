"""Runs the command line: `dragoman`, or `python -m dragoman`."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C while it is still being loaded, or at its end, is one line, too."""
    try:
        from dragoman.app import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("dragoman: interrupted; nothing that was kept is lost\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
