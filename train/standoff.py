"""Marks of newswire apart from its words, and back: standard input to standard output.

  standoff.py hide    items `# gmb N` (or `# wn-ID from:to`), `T words`, lines that quote them  ->  `T gmb N`, lines with <from:to>
  standoff.py show    the other way, to read and correct them
"""
from __future__ import annotations

import re
import sys

import marks
import wire


def quoted(tag: str, rest: str, turn) -> str:
    """The fields of a mark with every quote of the text turned."""
    many = lambda value: "; ".join(turn(q) if q.strip() not in ("", "-") else q for q in value.split("; "))  # noqa: E731
    fields = rest.split(" | ")
    out = []
    for n, f in enumerate(fields):
        key, eq, value = f.partition("=")
        if tag == "Q" or n == 0:
            out.append(many(f))
        elif eq and key in ("A", "R", "O", "P", "W", "S", "X"):
            out.append(f"{key}={many(value)}")
        else:
            out.append(f)
    return f"{tag} " + " | ".join(out)


def hide(text: str, quote: str) -> str:
    span = marks.locate(text, quote)
    if span is None:
        raise ValueError(f"not in the text: {quote!r}: {text}")
    return f"<{span[0]}:{span[1]}>"


def show(text: str, quote: str) -> str:
    m = re.fullmatch(r"<(\d+):(\d+)>", quote.strip())
    if not m:
        raise ValueError(f"no <from:to>: {quote!r}")
    a, b = int(m[1]), int(m[2])
    for form in (text[a:b], *(f"{text[a:b]}@{n}" for n in range(2, 10))):
        if marks.locate(text, form) == (a, b):
            return form
    raise ValueError(f"cannot be quoted: {quote!r}: {text}")


def main() -> None:
    way, text, number = sys.argv[1], "", ""
    for raw in sys.stdin:
        line = raw.strip()
        tag, _, rest = line.partition(" ")
        if way == "hide" and tag == "#" and wire.REFERENCE.fullmatch(rest):
            number = line[2:]
            continue
        if tag == "T":
            reference = number or rest
            text = wire.text(reference)
            if text is None:
                raise ValueError(f"no reference to a text: {reference!r}")
            print(f"T {reference}" if way == "hide" else f"# {reference}\nT {text}")
        elif tag in ("E", "C", "P", "F", "Q"):
            print(quoted(tag, rest, lambda q: (hide if way == "hide" else show)(text, q)))
        else:
            print(line)


if __name__ == "__main__":
    main()
