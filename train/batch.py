"""Windows of consecutive sentences and their tensors."""
from __future__ import annotations

import random
from dataclasses import dataclass

import torch

from data import Document, Sentence
from model import PAIRS, TAGS
from pieces import CLS, MASK, SEP, SPACE_BREAK, Vocabulary, shape

HIDE = 0.05  # of the words of a training batch are hidden: context must do
MAX_WINDOW = 192  # pieces, as in Go's lang


@dataclass
class Window:
    sentences: list[Sentence]
    cut: bool = False  # the last sentence goes on after the window


def windows(docs: list[Document], vocab: Vocabulary, rng: random.Random | None) -> list[Window]:
    """Cuts documents into windows of consecutive sentences; random sizes and offsets if rng is given."""
    out: list[Window] = []
    for d in docs:
        cur: list[Sentence] = []
        size = 0
        limit = rng.randint(24, MAX_WINDOW) if rng else MAX_WINDOW
        for s in d.sentences:
            n = sum(len(vocab.pieces(f)) for f in s.forms)
            if cur and size + n > limit:
                out.append(Window(cur))
                cur, size = [], 0
                limit = rng.randint(24, MAX_WINDOW) if rng else MAX_WINDOW
            cur.append(s)
            size += n
        if cur:
            out.append(Window(cur))
    return out


class Collate:
    def __init__(self, vocab: Vocabulary, labels: dict[str, list[str]]) -> None:
        self.vocab = vocab
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}

    def __call__(self, items: list[Window], rng: random.Random | None = None) -> dict[str, torch.Tensor]:
        ids: list[list[int]] = []
        shapes: list[list[int]] = []
        spaces: list[list[int]] = []
        piece_word: list[int] = []
        at: list[tuple[int, int]] = []
        counts: list[int] = []
        tags: dict[str, list[float]] = {t: [] for t in TAGS}
        fact_w: list[float] = []
        heads: list[int] = []
        arc_rows: list[tuple[int, int]] = []  # first word, count, per sentence
        pairs: dict[str, list[tuple[int, int, int]]] = {p: [] for p in PAIRS}
        w = 0
        for b, win in enumerate(items):
            row, sh, sp = [CLS], [0], [0]
            casing = rng.random() if rng else 1.0
            for k, s in enumerate(win.sentences):
                base = w
                n = len(s.forms)
                for i, f in enumerate(s.forms):
                    ps = self.vocab.pieces(f)
                    if len(row) + len(ps) > 500:
                        ps = ps[:1]
                    g = shape(f)
                    if rng and rng.random() < HIDE:
                        ps = (MASK,) * len(ps)
                    if casing < 0.02:
                        g = 1 if g in (2, 3, 4, 5) else g
                    elif casing < 0.04:
                        g = 3 if g in (1, 2, 5) else g
                    first_space = s.space[i] if row != [CLS] else SPACE_BREAK
                    for p in ps:
                        at.append((b, len(row)))
                        row.append(p)
                        sh.append(g)
                        sp.append(first_space)
                        piece_word.append(w)
                    counts.append(len(ps))
                    w += 1
                self._labels(s, base, n, tags, fact_w, heads, arc_rows, pairs, k == 0)
            row.append(SEP)
            sh.append(0)
            sp.append(0)
            ids.append(row)
            shapes.append(sh)
            spaces.append(sp)
        width = (max(len(r) for r in ids) + 15) // 16 * 16  # few shapes: the CPU kernels are compiled once for each
        before = [0]
        for r in ids:
            before.append(before[-1] + len(r))
        pad = lambda rows: torch.tensor([r + [0] * (width - len(r)) for r in rows])  # noqa: E731
        out = {
            "ids": pad(ids), "shapes": pad(shapes), "spaces": pad(spaces),
            "lengths": torch.tensor([len(r) for r in ids]),
            "piece_at": torch.tensor([before[b] + i for b, i in at]),
            "piece_word": torch.tensor(piece_word), "piece_count": torch.tensor(counts, dtype=torch.float32),
            "n_words": torch.tensor(w), "head": torch.tensor(heads),
            "sent": torch.tensor(arc_rows), "fact_w": torch.tensor(fact_w),
        }
        for t in TAGS:
            out["tag." + t] = torch.tensor(tags[t], dtype=torch.float32 if t == "fact" else torch.long)
        for p in PAIRS:
            out["pair." + p] = torch.tensor(pairs[p], dtype=torch.long).view(-1, 3)
        return out

    def _labels(self, s: Sentence, base: int, n: int, tags: dict[str, list[float]], fact_w: list[float],
                heads: list[int], arc_rows: list[tuple[int, int]], pairs: dict[str, list[tuple[int, int, int]]],
                first: bool) -> None:
        def put(name: str, values: list[str | None] | None) -> None:
            ix = self.index.get(name, {})  # older checkpoints lack a head
            tags[name].extend([-100] * n if values is None else [-100 if v is None else ix.get(v, -100) for v in values])

        put("upos", s.upos)
        put("xpos", s.xpos)
        put("feats", s.feats)
        put("lemma", s.lemma)
        put("ner", s.ner)
        put("ner2", s.ner2)
        known = [-100 if s.space[0] == SPACE_BREAK or first else 1] + [0] * (n - 1)
        tags["start"].extend(known if s.true_end else [-100] * n)
        tags["pred"].extend([-100] * n if s.pred is None else s.pred)
        fact = s.fact or {}
        tags["fact"].extend(fact.get(i, (0.0, 0.0))[0] for i in range(n))
        fact_w.extend(fact.get(i, (0.0, 0.0))[1] for i in range(n))
        put("cue", s.cue)
        for key in ("src", "cue", "con"):
            tags[key + "_in"].extend([-100] * n if s.inside is None else s.inside[key])
        for name in ("ev", "mode", "ctl", "proc", "phase", "status", "hedge", "fig"):
            put(name, s.tags.get(name) if s.tags else None)
        if s.head is not None and s.rel is not None:
            heads.extend(base + h for h in s.head)
            arc_rows.append((base, n))
            for i, (h, r) in enumerate(zip(s.head, s.rel)):
                if h != i and r in self.index["rel"]:
                    pairs["rel"].append((base + i, base + h, self.index["rel"][r]))
        else:
            heads.extend([-1] * n)
        for name, marks in (("srl", s.srl), ("attr", s.attr), ("arg", s.args)):
            ix = self.index[name]
            for p in marks or []:
                for j in range(n):
                    if j != p.head or name == "arg":
                        pairs[name].append((base + p.head, base + j, ix.get(p.args.get(j, "O"), 0)))
