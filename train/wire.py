"""The sentences of data/gmb, its words alone, not its tags, and passages of data/wikinews."""
from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "shared/data"
GLUED = {".", ",", "'s", "'", ")", ":", ";", "?", "!", "n't", "%", "''"}
BRACKETS = {"LRB": "(", "RRB": ")", "-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}


def sentences(path: Path) -> list[list[str]]:
    out: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            form = line.split("\t")[0]
            out[-1].append(BRACKETS.get(form, form))
        elif out[-1]:
            out.append([])
    return [s for s in out if 4 <= len(s) <= 80]


def written(words: list[str]) -> str:
    """The words of a sentence with the blanks of print."""
    out, inside, glue = "", False, True
    for w in words:
        if w == '"':
            out += w if inside or glue else " " + w
            inside, glue = not inside, not inside
            continue
        if not glue and w not in GLUED and not (w.startswith("'") and len(w) <= 3):
            out += " "
        out += w
        glue = w in ("(", "$")
    return out


@cache
def _all() -> list[list[str]]:
    return sentences(DATA / "gmb/sentences.tsv")


@cache
def _articles() -> dict[str, str]:
    rows = (json.loads(line) for line in (DATA / "wikinews/articles.jsonl").open(encoding="utf-8"))
    return {row["id"]: row["text"] for row in rows}


REFERENCE = re.compile(r"gmb (\d+)|(wn-\w+) (\d+):(\d+)")


def text(reference: str) -> str | None:
    """The text that a reference names: `gmb N`, or characters from:to of an article of data/wikinews; None if it is none."""
    m = REFERENCE.fullmatch(reference)
    if not m:
        return None
    return sentence(int(m[1])) if m[1] else _articles()[m[2]][int(m[3]):int(m[4])]


def sentence(n: int) -> str:
    """The text of a sentence of data/gmb by its number: what is marked in it is kept apart from its words."""
    return written(_all()[n])
