"""Other names in the places of names: what a run has by heart teaches nothing, so a share of the names of each epoch is drawn anew."""
from __future__ import annotations

import copy
import random
from collections import Counter

from data import Document, Sentence

SHARE = 0.3  # of the names
SWAPPED = ("PER", "LOC", "ORG")
MOST = 4  # times a word is in its urn, however common: the rare ones are what is to be learned


def plain(s: Sentence, i: int) -> bool:
    """Whether word i can be exchanged: a proper noun in the singular that is its own lemma's form."""
    label = s.ner[i] if s.ner else None
    return bool(label and label[2:] in SWAPPED and s.xpos and s.xpos[i] == "NNP" and s.forms[i].isalpha() and s.forms[i].istitle())


def urns(docs: list[Document]) -> dict[str, list[str]]:
    """The names' words by label (B-PER …), in the order in which they were met."""
    found: dict[str, Counter[str]] = {}
    for d in docs:
        for s in d.sentences:
            for i in range(len(s.forms)):
                if plain(s, i):
                    found.setdefault(s.ner[i], Counter())[s.forms[i]] += 1  # type: ignore[index]
    return {label: [w for w, n in words.items() for _ in range(min(n, MOST))] for label, words in found.items()}


def swapped(docs: list[Document], urn: dict[str, list[str]], rng: random.Random) -> list[Document]:
    """The documents with a share of their names exchanged; the others are the same objects. A text's equal words stay equal."""
    out: list[Document] = []
    for d in docs:
        new: dict[tuple[str, str], str] = {}
        sentences = []
        for s in d.sentences:
            forms = list(s.forms)
            for i, form in enumerate(forms):
                if not plain(s, i):
                    continue
                key = (s.ner[i], form)  # type: ignore[index]
                if key not in new:
                    new[key] = rng.choice(urn[key[0]]) if rng.random() < SHARE else form
                forms[i] = new[key]
            if forms != s.forms:
                s = copy.copy(s)
                s.forms = forms
            sentences.append(s)
        out.append(Document(d.did, sentences))
    return out
