"""Names that were marked for the names head alone: the authored *.names files and GUM's named entities."""
from __future__ import annotations

import json
import re
from pathlib import Path

from data import Document, Sentence
from pieces import SPACE_BREAK, SPACE_NONE, SPACE_SPACE

MARK = re.compile(r"\[(PER|ORG|LOC|NORP) ([^\]\[]*)\]")


def read(path: Path) -> dict[str, tuple[str, list[tuple[int, int, str]]]]:
    """Items of a *.names file: id -> text, names as (start, end, type)."""
    items: dict[str, tuple[str, list[tuple[int, int, str]]]] = {}
    for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        line = line.replace(" \\n ", "\n").replace("\\n", "\n")
        text, names, at = "", [], 0
        for m in MARK.finditer(line):
            text += line[at:m.start()]
            names.append((len(text), len(text) + len(m[2]), m[1]))
            text += m[2]
            at = m.end()
        text += line[at:]
        if "[" in text or "]" in text:
            raise ValueError(f"{path}:{n}: a bracket that marks no name; write [PER|ORG|LOC|NORP words]")
        items[f"{path.stem}-{n}"] = (text, names)
    return items


def tag(toks: list[list], names: list[tuple[int, int, str]], unsure: set[str]) -> list[str | None]:
    """IOB2 tags of the tokens; None where the marks do not say: words of `unsure` outside names."""
    tags: list[str | None] = [None if t[2] in unsure else "O" for t in toks]
    for a, b, kind in names:
        inside = [i for i, t in enumerate(toks) if t[0] < b and t[1] > a]
        for i in inside:
            tags[i] = ("B-" if i == inside[0] else "I-") + kind
    return tags


def rows(items: dict[str, tuple[str, list[tuple[int, int, str]]]], tokens: dict[str, list[list]],
         peoples: set[str]) -> list[dict]:
    """A row for each line of each item: its paragraphs are kept apart, its sentences are not known."""
    marked = {i.rsplit("-", 1)[0] for i, (_, names) in items.items() if any(k == "NORP" for _, _, k in names)}
    out = []
    for did, (_, names) in items.items():
        toks = tokens[did]
        tags = tag(toks, names, set() if did.rsplit("-", 1)[0] in marked else peoples)
        out.append({"id": did, "forms": [t[2] for t in toks], "space": [t[3] for t in toks], "ner": tags})
    return out


def load(path: Path) -> list[Document]:
    """What prepare.py has written."""
    docs: list[Document] = []
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        space = [SPACE_BREAK if g >= 2 or not i else SPACE_NONE if g == 0 else SPACE_SPACE
                 for i, g in enumerate(row["space"])]
        s = Sentence(row["id"], row["forms"], space, true_end=False)
        s.ner = row["ner"]
        docs.append(Document(s.sid, [s]))
    return docs


TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = set("mr mrs ms miss dr prof professor president senator sen gov governor general gen captain king queen sir lady lord "
             "pope saint judge justice chief minister secretary ambassador".split())
ROLES = set("director administrator manager officer coach commissioner speaker counsel attorney mom dad mother father".split())
INSIDE = {"of", "the", "and", "for", "de", "la", "&", "-", "'s", "in", "von", "van", "der"}


def gum(path: Path) -> dict[str, list[str | None]]:
    """sent_id -> names of GUM: the proper nouns that head a mention of a person, organisation or place. Other proper nouns
    and capitalised adjectives are unknown (None): GUM marks referents, not names."""
    out: dict[str, list[str | None]] = {}
    rows_: list[list[str]] = []
    sid = ""

    def flush() -> None:
        if rows_:
            out[sid] = _gum_sentence(rows_)
            rows_.clear()

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# sent_id"):
            sid = line.split("=")[1].strip()
        elif not line:
            flush()
        elif line[0] != "#" and "-" not in line.split("\t")[0] and "." not in line.split("\t")[0]:
            rows_.append(line.split("\t"))
    flush()
    return out


def _gum_sentence(rows_: list[list[str]]) -> list[str | None]:
    n = len(rows_)
    proper = [r[3] == "PROPN" for r in rows_]
    tags: list[str | None] = [None if p or (r[3] == "ADJ" and r[1][:1].isupper()) else "O" for p, r in zip(proper, rows_)]
    mentions: list[tuple[int, int, str, bool]] = []
    stack: dict[str, list[tuple[int, str, bool]]] = {}
    for i, r in enumerate(rows_):
        entity = next((x[7:] for x in r[9].split("|") if x.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]*\)?|\d+\)", entity):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                one = (i, fields[1] if len(fields) > 1 else "", "acc:aggr" not in part)
                if part.endswith(")"):
                    mentions.append((i, i, one[1], one[2]))
                else:
                    stack.setdefault(fields[0], []).append(one)
            elif stack.get(part[:-1]):
                a, kind, single = stack[part[:-1]].pop()
                mentions.append((a, i, kind, single))
    for a, b, kind, single in sorted(mentions, key=lambda m: m[1] - m[0], reverse=True):
        if kind not in TYPES or not single:
            continue
        head = next((i for i in range(a, b + 1) if not a <= int(rows_[i][6]) - 1 <= b), a)
        if not proper[head]:
            continue
        first, last = head, head
        while first > a and (proper[first - 1] or rows_[first - 1][1] in INSIDE and first - 1 > a and proper[first - 2]):
            first -= 1
        while last < b and (proper[last + 1] or rows_[last + 1][1] in INSIDE and last + 2 <= b and proper[last + 2]):
            last += 1
        while first < head and rows_[first][1].lower().strip(".") in TITLES and kind == "person":
            tags[first] = "O"
            first += 1
        if any(t not in (None, "O") for t in tags[first:last + 1]) or not _whole(rows_, a, b, first, last, kind, mentions):
            continue
        for i in range(first, last + 1):
            tags[i] = ("B-" if i == first else "I-") + TYPES[kind]
    return tags[:n]


def _whole(rows_: list[list[str]], a: int, b: int, first: int, last: int, kind: str,
           mentions: list[tuple[int, int, str, bool]]) -> bool:
    """Whether the run of proper nouns is surely all of the name, and one of a name's kind."""
    near = [rows_[i] for i in (first - 1, last + 1) if a <= i <= b]
    if any(r[1][:1].isupper() and r[3] in ("ADJ", "PROPN", "NOUN", "NUM") for r in near):
        return False
    if last + 2 <= b and rows_[last + 1][3] in ("ADP", "DET", "CCONJ") and any(
            r[1][:1].isupper() for r in rows_[last + 1:last + 4]):
        return False  # "Office of Science and Technology Policy": where such a name ends is not marked
    if kind == "person" and (first == last and rows_[first][4] == "NNPS" or rows_[last][1].lower() in TITLES | ROLES):
        return False
    return not (kind == "person" and any(first <= x and y <= last and k != "person" for x, y, k, _ in mentions))


def add_gum(docs: list[Document], path: Path) -> None:
    names = gum(path)
    for d in docs:
        for s in d.sentences:
            got = names.get(s.sid)
            if got and len(got) == len(s.forms):
                s.ner = got
