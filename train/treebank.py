"""Sentences whose trees and names were corrected by hand, where two versions of the model parted most (corpus/*.trees).

  treebank.py TOKENIZE      corpus/*.trees -> work/trees.jsonl, work/trees-dev.jsonl (those of held.trees, for measuring)

A file of trees holds blocks divided by an empty line:

    # TEXT, or gmb N           a text we wrote, or a sentence of data/gmb by its number there: its words stay there
    UPOS XPOS head relation name      one line a word, as lang/token divides the text; head 0 is the root, name O or B-/I-TYPE

A line that begins with ## is a comment.
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import wire
from data import Document, Sentence
from pieces import SPACE_BREAK

HERE = Path(__file__).parent


def blocks(path: Path) -> list[tuple[str, list[list[str]]]]:
    """(text, rows of words) of a file; a wrong line is an error with its number."""
    out: list[tuple[str, list[list[str]]]] = []
    for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("# "):
            text = line[2:]
            out.append((wire.text(text) or text, []))
        elif line and not line.startswith("##"):
            row = line.split()
            if not out or len(row) != 5 or not row[2].isdigit():
                raise ValueError(f"{path}:{n}: want UPOS XPOS head relation name: {line}")
            out[-1][1].append(row)
    return out


def sentence(sid: str, toks: list[list], rows: list[list[str]]) -> Sentence:
    """A sentence of tokens with the layers of its rows."""
    from predict import SPACE  # needs torch, blocks does not

    s = Sentence(sid, [t[2] for t in toks], [SPACE_BREAK] + [SPACE[t[3]] for t in toks[1:]])
    s.upos, s.xpos = [r[0] for r in rows], [r[1] for r in rows]
    s.head = [int(r[2]) - 1 if r[2] != "0" else i for i, r in enumerate(rows)]
    s.rel, s.ner = [r[3] for r in rows], [r[4] for r in rows]
    return s


def load(path: Path) -> list[Document]:
    if not path.exists():
        return []
    out = []
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        out.append(Document(row["id"], [sentence(row["id"], row["tokens"], row["rows"])]))
    return out


def main() -> None:
    from prepare import tokenize

    found = {f"{p.stem}-{n}": b for p in sorted((HERE / "corpus").glob("*.trees")) for n, b in enumerate(blocks(p))}
    toks = tokenize(Path(sys.argv[1]), {k: text for k, (text, _) in found.items()})
    out: dict[str, list[str]] = {"trees": [], "trees-dev": []}
    for k, (text, rows) in found.items():
        if len(rows) != len(toks[k]):
            print(f"{k}: {len(rows)} rows for {len(toks[k])} words: {text}", file=sys.stderr)
            continue
        name = "trees-dev" if k.startswith("held-") else "trees"
        out[name].append(json.dumps({"id": k, "tokens": toks[k], "rows": rows}, ensure_ascii=False) + "\n")
    for name, lines in out.items():
        (HERE / f"work/{name}.jsonl").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
