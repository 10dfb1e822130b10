"""Runs a checkpoint over tokenised text: sentences, trees, tags. Used to find the heads of authored marks. The same
decoding is done in Go (lang)."""
from __future__ import annotations

import json
from pathlib import Path

import torch

from batch import MAX_WINDOW, Collate, Window
from data import Document, Pair, Sentence
from model import Reader
from pieces import SPACE_BREAK, SPACE_NONE, SPACE_SPACE, Vocabulary
from restore import restore

SPACE = {0: SPACE_NONE, 1: SPACE_SPACE, 2: SPACE_SPACE, 3: SPACE_BREAK}


def load_model(path: Path, layers: int = 6) -> Reader:
    """A checkpoint, or a weights file that ships."""
    if path.suffix == ".bin":
        layers, labels, state = restore(path)
    else:
        labels = json.loads((path.parent / "labels.json").read_text())
        state = torch.load(path, weights_only=True)["model"]
    model = Reader(layers, labels)
    model.load_state_dict(state)
    model.eval()
    return model


def mst(scores: list[list[float]]) -> list[int]:
    """Best tree with exactly one root: scores[dep][head], the diagonal is the root score (Chu-Liu/Edmonds)."""
    n = len(scores)
    best = [max(range(n), key=lambda h, d=d: scores[d][h]) for d in range(n)]
    roots = [d for d in range(n) if best[d] == d]
    if len(roots) == 1 and not _cycle(best):
        return best
    low = -1e9
    candidates = sorted(range(n), key=lambda d: max(scores[d]) - scores[d][d])[:3] if n > 3 else list(range(n))
    top, answer = None, best
    for r in candidates:
        # Node n is an artificial root with one child, r.
        s = [[low] * (n + 1) for _ in range(n + 1)]
        for d in range(n):
            for h in range(n):
                if d != h and d != r:
                    s[d][h] = scores[d][h]
        s[r][n] = scores[r][r]
        heads = _edmonds(s, n)
        total = sum(s[d][heads[d]] for d in range(n))
        if top is None or total > top:
            top, answer = total, [d if heads[d] == n else heads[d] for d in range(n)]
    return answer


def _cycle(heads: list[int]) -> list[int]:
    n = len(heads)
    state = [0] * n
    for i in range(n):
        path = []
        j = i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            if heads[j] == j:
                break
            j = heads[j]
            if state[j] == 1:
                return path[path.index(j):] if j in path else []
        for p in path:
            state[p] = 2
    return []


def _edmonds(s: list[list[float]], root: int) -> list[int]:
    """Maximum arborescence over nodes 0..n; s[dep][head]."""
    n = len(s)
    heads = [-1] * n
    for d in range(n):
        if d != root:
            heads[d] = max((h for h in range(n) if h != d), key=lambda h, d=d: s[d][h])
    seen = [0] * n
    cyc: list[int] = []
    for i in range(n):
        path, j = [], i
        while j != root and seen[j] == 0:
            seen[j] = i + 1
            path.append(j)
            j = heads[j]
        if j != root and seen[j] == i + 1:
            cyc = path[path.index(j):]
            break
    if not cyc:
        return heads
    inside = set(cyc)
    keep = [i for i in range(n) if i not in inside]
    at = {v: k for k, v in enumerate(keep)}
    c = len(keep)
    small = [[-1e18] * (c + 1) for _ in range(c + 1)]
    enter: dict[int, int] = {}
    leave: dict[int, int] = {}
    for h in keep:
        if h in inside:
            continue
        best, arg = -1e18, cyc[0]
        for d in cyc:
            v = s[d][h] - s[d][heads[d]]
            if v > best:
                best, arg = v, d
        small[c][at[h]] = best
        enter[h] = arg
    for d in keep:
        arg = max(cyc, key=lambda h, d=d: s[d][h])
        small[at[d]][c] = s[d][arg]
        leave[d] = arg
        for h in keep:
            if h != d:
                small[at[d]][at[h]] = s[d][h]
    sub = _edmonds(small, at[root])
    out = [-1] * n
    for d in keep:
        if d == root:
            continue
        h = sub[at[d]]
        out[d] = leave[d] if h == c else keep[h]
    h = keep[sub[c]]
    broken = enter[h]
    for d in cyc:
        out[d] = heads[d]
    out[broken] = h
    return out


@torch.no_grad()
def annotate(model: Reader, vocab: Vocabulary, texts: dict[str, list[list]]) -> list[Document]:
    """texts: id -> tokens of train/tokenize. Every sentence gets tree, tags and pairs as the model reads them."""
    collate = Collate(vocab, model.labels)
    docs: list[Document] = []
    jobs: list[tuple[str, list[list], int]] = [(k, t, 0) for k, t in texts.items() if t]
    found: dict[str, list[Sentence]] = {k: [] for k in texts}
    while jobs:
        jobs.sort(key=lambda j: len(j[1]) - j[2])
        later: list[tuple[str, list[list], int]] = []
        for at in range(0, len(jobs), 24):
            group = jobs[at:at + 24]
            wins, ends = [], []
            for k, toks, first in group:
                size, last = 0, first
                while last < len(toks):
                    size += len(vocab.pieces(toks[last][2]))
                    if size > MAX_WINDOW and last > first:
                        break
                    last += 1
                forms = [t[2] for t in toks[first:last]]
                space = [SPACE[t[3]] for t in toks[first:last]]
                wins.append(Window([Sentence(k, forms, space)]))
                ends.append(last)
            out = model(collate(wins)).float()
            base = 0
            for (k, toks, first), last, w in zip(group, ends, wins):
                n = last - first
                rows = out[base:base + n]
                base += n
                start = (model.col(rows, "start").argmax(-1) == 1).tolist()
                cuts = [0] + [i for i in range(1, n) if start[i] or w.sentences[0].space[i] == SPACE_BREAK] + [n]
                if last < len(toks) and len(cuts) > 2:
                    later.append((k, toks, first + cuts[-2]))
                    cuts = cuts[:-1]
                elif last < len(toks):
                    later.append((k, toks, last))
                for a, b in zip(cuts, cuts[1:]):
                    found[k].append(_sentence(model, rows[a:b], f"{k}-{len(found[k])}", w.sentences[0], a, b))
        jobs = later
    for k in texts:
        docs.append(Document(k, found[k]))
    return docs


def _sentence(model: Reader, rows: torch.Tensor, sid: str, win: Sentence, a: int, b: int) -> Sentence:
    s = Sentence(sid, win.forms[a:b], win.space[a:b])
    n = b - a
    for name in ("upos", "xpos", "feats", "lemma", "ner", "cue"):
        ids = model.col(rows, name).argmax(-1).tolist()
        setattr(s, name, [model.labels[name][i] for i in ids])
    s.head = mst(model.arcs(rows).tolist())
    i = torch.arange(n)
    h = torch.tensor(s.head)
    rel = model.pairs(rows, "rel", i, h).argmax(-1).tolist()
    s.rel = ["root" if s.head[x] == x else model.labels["rel"][r] for x, r in enumerate(rel)]
    s.pred = model.col(rows, "pred").argmax(-1).tolist()
    s.inside = {k: model.col(rows, f"{k}_in").argmax(-1).tolist() for k in ("src", "cue", "con")}
    s.srl = _pairs(model, rows, "srl", [x for x in range(n) if s.pred[x]], n)
    s.attr = _pairs(model, rows, "attr", [x for x in range(n) if s.cue[x] != "O"], n)
    return s


def _pairs(model: Reader, rows: torch.Tensor, name: str, heads: list[int], n: int) -> list[Pair]:
    out = []
    for p in heads:
        got = model.pairs(rows, name, torch.full((n,), p), torch.arange(n)).argmax(-1).tolist()
        out.append(Pair(p, {j: model.labels[name][g] for j, g in enumerate(got) if g and j != p}))
    return out
