"""Reads the open corpora of ../shared/data into sentences with whatever layers of labels each has.

A Sentence holds parallel lists over its words. A layer that a corpus does not have is None: the loss skips it.
Only train portions are read for training; dev portions are read for measuring.
"""
from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import lemma as lemmas
from pieces import SPACE_BREAK, SPACE_NONE, SPACE_SPACE

Span = tuple[int, int]  # first and last word, inclusive, 0-based


@dataclass
class Pair:
    """A predicate, cue or trigger word with its labelled argument heads."""
    head: int
    args: dict[int, str]


@dataclass
class Sentence:
    sid: str
    forms: list[str]
    space: list[int]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemma: list[str] | None = None  # edit rules
    head: list[int] | None = None  # index of the head; the root points to itself
    rel: list[str] | None = None
    ner: list[str | None] | None = None  # None inside: unknown
    ner2: list[str] | None = None  # as a teacher reads them
    pred: list[int] | None = None
    srl: list[Pair] | None = None
    fact: dict[int, tuple[float, float]] | None = None  # value in -1..1, weight
    cue: list[str | None] | None = None
    attr: list[Pair] | None = None
    inside: dict[str, list[int]] | None = None  # src, cue, con: 0/1 per word
    # authored layers
    tags: dict[str, list[str | None]] | None = None  # ev mode ctl proc phase status hedge fig
    args: list[Pair] | None = None
    true_end: bool = True  # False: the sentence was cut off at the end of a window
    children: dict[int, list[int]] = field(default_factory=dict)


@dataclass
class Document:
    did: str
    sentences: list[Sentence]


def head_of(span: Span, head: list[int]) -> int:
    """The word of the span whose head lies outside it (the first such)."""
    a, b = span
    for i in range(a, b + 1):
        if head[i] < a or head[i] > b or head[i] == i:
            return i
    return a


DROP = re.compile(r"^\d+\.\d+$")


def read_conllu(path: Path) -> list[Document]:
    docs: list[Document] = []
    rows: list[list[str]] = []
    meta: dict[str, str] = {}
    after_break = True

    def flush() -> None:
        nonlocal rows, meta, after_break
        if not rows:
            return
        if "newdoc id" in meta or not docs:
            docs.append(Document(meta.get("newdoc id", "doc"), []))
            after_break = True
        if any(k.startswith("newpar") and "block" not in k for k in meta):
            after_break = True
        docs[-1].sentences.append(_conllu_sentence(rows, meta, after_break, docs[-1].sentences))
        rows, meta, after_break = [], {}, False

    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            meta[key.strip()] = value.strip()
        elif not line:
            flush()
        else:
            rows.append(line.split("\t"))
    flush()
    return docs


def conllu_misc(path: Path, key: str) -> list[str]:
    """What MISC says under a key, for every word of a file."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line and line[0] != "#")
    rows = [dict(x.split("=", 1) for x in r[9].split("|") if "=" in x) for r in lines if r[0].isdigit()]
    return [r[key] for r in rows]


_tail_none: dict[int, bool] = {}


def _conllu_sentence(rows: list[list[str]], meta: dict[str, str], fresh: bool, before: list[Sentence]) -> Sentence:
    forms, space, upos, xpos, feats, lem, head, rel = [], [], [], [], [], [], [], []
    glue = bool(before) and _tail_none.get(id(before[-1]), False)
    gap = SPACE_BREAK if fresh else (SPACE_NONE if glue else SPACE_SPACE)
    multi_end, multi_after = 0, ""
    for r in rows:
        if DROP.match(r[0]):
            continue
        if "-" in r[0]:
            multi_end = int(r[0].split("-")[1])
            multi_after = r[9]
            continue
        n = int(r[0])
        forms.append(r[1])
        space.append(gap)
        upos.append(r[3])
        xpos.append(r[4])
        feats.append(r[5])
        lem.append(lemmas.rule(r[1], r[2]))
        h = int(r[6])
        head.append(n - 1 if h == 0 else h - 1)
        rel.append(r[7])
        if multi_end:
            gap = SPACE_NONE
            if n == multi_end:
                gap = SPACE_NONE if "SpaceAfter=No" in multi_after else SPACE_SPACE
                multi_end = 0
        else:
            gap = SPACE_NONE if "SpaceAfter=No" in r[9] else SPACE_SPACE
    s = Sentence(meta["sent_id"], forms, space, upos, xpos, feats, lem, head, rel)
    _tail_none[id(s)] = gap == SPACE_NONE
    return s


SRL_KEEP = {
    "ARG0": "ARG0", "ARG1": "ARG1", "ARG2": "ARG2", "ARG3": "ARG3", "ARG4": "ARG4",
    "ARGM-LOC": "LOC", "ARGM-TMP": "TMP", "ARGM-NEG": "NEG", "ARGM-MOD": "MOD", "ARGM-CAU": "CAU", "ARGM-PRP": "PRP",
    "ARGM-MNR": "MNR", "ARGM-DIR": "DIR", "ARGM-GOL": "GOL", "ARGM-ADV": "ADV", "ARGM-DIS": "DIS", "ARGM-COM": "COM",
    "ARGM-EXT": "EXT", "ARGM-PRD": "PRD",
}


def add_propbank(docs: list[Document], folder: Path, split: str) -> None:
    by_id = {s.sid: s for d in docs for s in d.sentences}
    for line in (folder / f"{split}.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        s = by_id.get(row["sent_id"])
        if s is None or s.head is None:
            continue
        s.pred = [0] * len(s.forms)
        s.srl = []
        for p in row["predicates"]:
            t = p["token"] - 1
            s.pred[t] = 1
            args: dict[int, str] = {}
            for label, a, b in p["args"]:
                keep = SRL_KEEP.get(label)
                if keep:
                    h = head_of((a - 1, b - 1), s.head)
                    if h != t:
                        args.setdefault(h, keep)
            s.srl.append(Pair(t, args))
    for s in by_id.values():
        if s.srl is not None:
            n = len(s.forms)
            s.cue, s.attr = ["O"] * n, []
            s.inside = {k: [0] * n for k in ("src", "cue", "con")}
    for line in (folder / f"attribution-{split}.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        s = by_id.get(row["sent_id"])
        if s is None or s.cue is None or s.attr is None or s.inside is None or s.head is None:
            continue
        spans = {"src": row["source"], "cue": row["cue"], "con": row["content"]}
        c = head_of((row["cue"][0][0] - 1, row["cue"][0][1] - 1), s.head)
        for key, parts in spans.items():
            for a, b in parts:
                first = with_auxiliaries(s, c, a - 1) if key == "cue" else a - 1
                for i in range(first, b):
                    s.inside[key][i] = 1
        s.cue[c] = row["kind"]
        args = {}
        for a, b in row["source"]:
            args[head_of((a - 1, b - 1), s.head)] = "SRC"
        for a, b in row["content"]:
            args.setdefault(head_of((a - 1, b - 1), s.head), "CON")
        args.pop(c, None)
        s.attr.append(Pair(c, args))


BEFORE_CUE = {"aux", "aux:pass", "advmod"}


def with_auxiliaries(s: Sentence, head: int, first: int) -> int:
    """Where a cue begins that takes its auxiliaries, negations and adverbs with it."""
    while first > 0 and s.head and s.rel and s.head[first - 1] == head and s.rel[first - 1] in BEFORE_CUE:
        first -= 1
    return first


def add_gum_attribution(docs: list[Document], path: Path, kinds: dict[str, str]) -> None:
    by_id = {s.sid: s for d in docs for s in d.sentences}
    seen: set[str] = set()
    rows = [json.loads(x) for x in path.open(encoding="utf-8")]
    doc_ids = {r["doc"] for r in rows}
    for d in docs:
        if d.did in doc_ids:
            for s in d.sentences:
                n = len(s.forms)
                # Unmarked verbs that may be cues are unknown here, not negative: GUM marks discourse attribution only.
                s.cue = [None if f.lower() in kinds else "O" for f in s.forms]
                s.attr = []
                s.inside = {k: [0] * n for k in ("src", "cue", "con")}
                seen.add(s.sid)
    for r in rows:
        if not r["cue_tokens"]:
            continue
        cues = [c for c in r["cue_tokens"]]
        sid, first, last = cues[0][0], cues[0][1], cues[-1][2] if len(cues[-1]) > 2 else cues[-1][1]
        s = by_id.get(sid)
        if s is None or s.head is None or s.cue is None or s.attr is None or s.inside is None:
            continue
        c = head_of((first - 1, min(last, len(s.forms)) - 1), s.head)
        s.cue[c] = kinds.get(s.forms[c].lower(), "say")
        args: dict[int, str] = {}
        for sp in r["source_tokens"]:
            if sp[0] == sid:
                b = sp[2] if len(sp) > 2 else sp[1]
                args[head_of((sp[1] - 1, b - 1), s.head)] = "SRC"
                for i in range(sp[1] - 1, b):
                    s.inside["src"][i] = 1
        for sp in r["content"]:
            if sp[0] == sid:
                args.setdefault(head_of((sp[1] - 1, sp[2] - 1), s.head), "CON")
            other = by_id.get(sp[0])
            if other is not None and other.inside is not None:
                for i in range(sp[1] - 1, sp[2]):
                    other.inside["con"][i] = 1
        args.pop(c, None)
        s.attr.append(Pair(c, args))


def add_factuality(docs: list[Document], path: Path) -> None:
    by_id = {s.sid: s for d in docs for s in d.sentences}
    for line in path.open(encoding="utf-8"):
        r = json.loads(line)
        s = by_id.get(r["sent_id"])
        if s is None or r["token"] > len(s.forms):
            continue
        if s.fact is None:
            s.fact = {}
        s.fact[r["token"] - 1] = (r["factuality"] / 3.0, 1.0 if r["annotators"] > 1 else 0.5)


def add_uner(docs: list[Document], path: Path, demonyms: set[str]) -> None:
    by_id = {s.sid: s for d in docs for s in d.sentences}
    tags: list[str] = []
    sid = ""
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        if line.startswith("# sent_id"):
            sid = line.split("=")[1].strip()
        elif line.startswith("#"):
            continue
        elif not line:
            s = by_id.get(sid)
            if s is not None and len(tags) == len(s.forms):
                xpos = s.xpos or [""] * len(tags)
                s.ner = [_ner_tag(t, f, demonyms | ({f} if x in ("JJ", "NNPS") else set()) if t != "O" else set())
                         for t, f, x in zip(tags, s.forms, xpos)]
            tags = []
        else:
            tags.append(line.split("\t")[2])


def _ner_tag(tag: str, form: str, demonyms: set[str]) -> str | None:
    if tag == "O":
        return "B-NORP" if form in demonyms else "O"
    if tag.endswith("OTH") or tag.endswith("MISC"):
        return "B-NORP" if form in demonyms else "O"
    return tag


def read_wikigold(path: Path, demonyms: set[str]) -> list[Document]:
    docs: list[Document] = []
    forms: list[str] = []
    tags: list[str] = []
    n = 0
    for line in path.read_text(encoding="utf-8").split("\n") + [""]:
        if line.startswith("-DOCSTART-"):
            continue
        if not line.strip():
            if forms:
                n += 1
                s = Sentence(f"wikigold-{n}", forms, [SPACE_BREAK] + [SPACE_SPACE] * (len(forms) - 1))
                s.ner = [_ner_tag(t, f, demonyms) for t, f in zip(tags, forms)]
                for i, f in enumerate(forms[1:], 1):
                    if f in {".", ",", "'s", ")", ":", ";", "n't"} or forms[i - 1] == "(":
                        s.space[i] = SPACE_NONE
                docs.append(Document(s.sid, [s]))
            forms, tags = [], []
            continue
        parts = line.split()
        forms.append(parts[0])
        tags.append(parts[-1])
    return docs


def read_tokens(path: Path) -> dict[str, list[list]]:
    """Output of train/tokenize: id -> [[start, end, form, space, multi], ...]."""
    out: dict[str, list[list]] = {}
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        out[row["id"]] = row["tokens"]
    return out


def cue_kinds(docs: list[Document]) -> dict[str, str]:
    """Form of a cue -> its most frequent kind, for corpora that mark cues without a kind."""
    count: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for d in docs:
        for s in d.sentences:
            for f, k in zip(s.forms, s.cue or []):
                if k and k != "O":
                    count[f.lower()][k] += 1
    return {f: max(k, key=lambda x: k[x]) for f, k in count.items() if sum(k.values()) >= 2}


RE3D_TYPES = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP", "Temporal": "DATE"}
SMALL_WORDS = {"of", "the", "and", "for", "in", "on", "al", "de", "-"}
CALENDAR = re.compile(r"\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|"
                      r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today", re.I)


def read_re3d(folder: Path, tokens: Path) -> list[Document]:
    """Training documents of re3d: capitalised mentions as names, paragraphs as sentences (their ends are unknown)."""
    docs = {r["id"]: r for r in map(json.loads, (folder / "documents.jsonl").open(encoding="utf-8")) if r["split"] == "train"}
    names: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for r in map(json.loads, (folder / "entities.jsonl").open(encoding="utf-8")):
        kind = RE3D_TYPES.get(r["type"])
        if r["doc"] not in docs or kind is None or r["confidence"] < 0.5:
            continue
        words, at = r["text"].split(), r["begin"]
        if words and words[0].lower() in ("the", "a", "an"):
            at += len(words[0]) + 1
            words = words[1:]
        good = CALENDAR.search(r["text"]) if kind == "DATE" else words and all(
            w[0].isupper() or w[0].isdigit() or w.lower() in SMALL_WORDS for w in words)
        if good and at < r["end"]:
            names[r["doc"]].append((at, r["end"], kind))
    out: list[Document] = []
    for did, toks in read_tokens(tokens).items():
        if did not in docs:
            continue
        tags = ["O"] * len(toks)
        for a, b, kind in sorted(names[did], key=lambda x: x[0] - x[1]):
            inside = [i for i, t in enumerate(toks) if t[0] >= a and t[1] <= b]
            if inside and all(tags[i] == "O" for i in inside):
                for i in inside:
                    tags[i] = ("B-" if i == inside[0] else "I-") + kind
        sents: list[Sentence] = []
        for i, t in enumerate(toks):
            if not sents or t[3] >= 2 or len(sents[-1].forms) > 90 and toks[i - 1][2] == ".":
                s = Sentence(f"{did}-{len(sents)}", [], [], true_end=False)
                s.ner = []
                sents.append(s)
            s = sents[-1]
            s.forms.append(t[2])
            s.space.append(SPACE_BREAK if not s.space and t[3] >= 2 else SPACE_NONE if t[3] == 0 else SPACE_SPACE)
            s.ner.append(tags[i])  # type: ignore[union-attr]
        out.append(Document(did, sents))
    return out
