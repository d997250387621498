"""Prints how fast Boxwright is against others and against itself, measured in one run.

Figures are medians of several rounds; nothing fails on a slow machine.
"""

import argparse
import platform
import sys

from tests.bench import checks, parsing, previews, templatedata, values, window


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--short", action="store_true", help="fewer rounds, under a minute")
    parser.add_argument("--long", action="store_true", help="also what takes others very long")
    parser.add_argument("--only", choices=["parsing", "window"], help="one half of it")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    if options.only != "window":
        parsing.run(short=options.short, long=options.long)
        values.run(short=options.short)
        checks.run()
        templatedata.run()
        previews.run(short=options.short)
    if options.only != "parsing":
        window.run(short=options.short)
    return 0


if __name__ == "__main__":
    sys.exit(main())
