"""Check authored marks: every quoted string occurs, every code exists. Usage: check_marks.py FILE..."""
from __future__ import annotations

import sys

import marks


def main() -> int:
    bad = items = events = quotes = figures = 0
    for path in sys.argv[1:]:
        for item in marks.read(path):
            items += 1
            events += len(item.triggers)
            quotes += len(item.quotes)
            figures += len(item.figures)
            for problem in item.problems:
                bad += 1
                print(f"{path}:{problem}")
    print(f"{items} items, {events} triggers, {quotes} quotes, {figures} figures, {bad} problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
