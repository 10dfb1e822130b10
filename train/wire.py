"""The sentences of data/gmb: its words alone, not its tags."""
from __future__ import annotations

from pathlib import Path

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
