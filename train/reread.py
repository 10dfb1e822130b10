"""The newswire text of data/gmb and data/wikinews as JSON lines for `sitrep parse`: what the shipped program makes of it, rules
included, trains the next model (corpora.reread).

  reread.py | ../sitrep parse --jsonl > work/reread.conllu
"""
from __future__ import annotations

import json
import random

from wire import DATA, sentences, written

MOST = 30_000  # sentences of data/gmb


def main() -> None:
    rows = [s for s in sentences(DATA / "gmb/sentences.tsv") if 6 <= len(s) <= 70]
    random.Random(5).shuffle(rows)
    for n, words in enumerate(rows[:MOST]):
        print(json.dumps({"id": f"wire-{n}", "text": written(words)}))
    for line in (DATA / "wikinews/articles.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "text": row["text"]}))


if __name__ == "__main__":
    main()
