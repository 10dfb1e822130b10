"""The sentences of data/gmb: its words alone, not its tags."""
from __future__ import annotations

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


def sentence(n: int) -> str:
    """The text of a sentence of data/gmb by its number: what is marked in it is kept apart from its words."""
    return written(_all()[n])
