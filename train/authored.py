"""Authored items turned into sentences (written by prepare.py)."""
from __future__ import annotations

import json
from pathlib import Path

from data import Document, Pair, Sentence


def load(path: Path) -> list[Document]:
    docs: list[Document] = []
    with path.open(encoding="utf-8") as f:
        for line in f:
            row = json.loads(line)
            docs.append(Document(row["id"], [sentence(x) for x in row["sentences"]]))
    return docs


def sentence(row: dict) -> Sentence:
    s = Sentence(row["sid"], row["forms"], row["space"])
    for key in ("upos", "xpos", "feats", "lemma", "head", "rel", "ner", "pred", "cue", "inside", "tags"):
        setattr(s, key, row.get(key))
    for key in ("srl", "attr", "args"):
        if row.get(key) is not None:
            setattr(s, key, [Pair(h, {int(j): label for j, label in args.items()}) for h, args in row[key]])
    return s
