"""Writes a checkpoint as the weights file that Go embeds (format: lang/encoder/weights.go).

  export.py CKPT OUT [--layers N] [--float]    --float keeps float32 matrices, to measure what int8 loses
"""
from __future__ import annotations

import argparse
import json
import struct
from pathlib import Path

import numpy as np

from model import PAIRS, Reader, columns
from predict import load_model


TRAINING_ONLY = {"ner2"}  # heads that only teach the encoder


class Container:
    def __init__(self, meta: dict) -> None:
        self.meta = meta
        self.tensors: list[tuple[str, str, np.ndarray]] = []

    def add(self, name: str, a: np.ndarray) -> None:
        kind = {"float32": "f32", "int8": "i8", "int32": "i32"}[str(a.dtype)]
        self.tensors.append((name, kind, np.ascontiguousarray(a)))

    def linear(self, name: str, weight: np.ndarray, bias: np.ndarray, float32: bool) -> None:
        """weight [N][K] as torch has it; packed as weights.go says."""
        n, k = weight.shape
        pad = (-n) % 32
        w = np.concatenate([weight, np.zeros((pad, k), np.float32)]).astype(np.float32)
        b = np.concatenate([bias, np.zeros(pad, np.float32)]).astype(np.float32)
        n += pad
        if float32:
            self.add(name + ".wf", w.reshape(n // 16, 16, k).transpose(0, 2, 1))
            self.add(name + ".b", b)
            return
        scale = np.abs(w).max(1) / 127.0
        scale[scale == 0] = 1.0
        q = np.clip(np.round(w / scale[:, None]), -127, 127).astype(np.int8)
        self.add(name + ".w", q.reshape(n // 16, 16, k // 4, 4).transpose(0, 2, 1, 3))
        self.add(name + ".s", scale.astype(np.float32))
        self.add(name + ".b", b)
        self.add(name + ".c", q.astype(np.int32).sum(1).astype(np.int32))

    def write(self, path: Path) -> None:
        meta = json.dumps(self.meta, ensure_ascii=False).encode()
        start = (64 + 200 * len(self.tensors) + len(meta) + 63) // 64 * 64
        at, table = start, {}
        for name, kind, a in self.tensors:
            table[name] = {"dtype": kind, "shape": list(a.shape), "offset": at}
            at = (at + a.nbytes + 63) // 64 * 64
        header = b'{"meta": ' + meta + b', "tensors": ' + json.dumps(table).encode() + b"}"
        header = header.ljust(start - 12)
        assert len(header) == start - 12
        with path.open("wb") as f:
            f.write(b"SITREPW1" + struct.pack("<I", len(header)) + header)
            for name, _, a in self.tensors:
                f.write(b"\0" * (table[name]["offset"] - f.tell()))
                f.write(a.tobytes())


def container(model: Reader, float32: bool) -> Container:
    sd = {k: v.detach().float().numpy() for k, v in model.state_dict().items()}
    labels = {k: v for k, v in model.labels.items() if k not in TRAINING_ONLY}
    kept = columns(labels)
    for key in ("heads.weight", "heads.bias"):
        sd[key] = np.concatenate([sd[key][slice(*model.columns[name])] for name in kept])
    c = Container({"num_heads": 12, "ln_eps": 1e-12, "heads": kept, "labels": labels})
    word = sd["encoder.word.weight"]
    scale = np.abs(word).max(1) / 127.0
    scale[scale == 0] = 1.0
    c.add("emb.word", np.clip(np.round(word / scale[:, None]), -127, 127).astype(np.int8))
    c.add("emb.word.s", scale.astype(np.float32))
    for name in ("pos", "shape", "space"):
        c.add("emb." + name, sd[f"encoder.{name}.weight"].astype(np.float32))
    c.add("emb.ln.g", sd["encoder.ln.weight"])
    c.add("emb.ln.b", sd["encoder.ln.bias"])
    for i in range(len(model.encoder.layers)):
        p = f"encoder.layers.{i}."
        for name in ("qkv", "out", "ffn1", "ffn2"):
            c.linear(f"L{i}.{name}", sd[p + name + ".weight"], sd[p + name + ".bias"], float32)
        for name in ("ln1", "ln2"):
            c.add(f"L{i}.{name}.g", sd[p + name + ".weight"])
            c.add(f"L{i}.{name}.b", sd[p + name + ".bias"])
    c.linear("heads", sd["heads.weight"], sd["heads.bias"], float32)
    c.add("arc.bias", sd["arc_bias"])
    for p in PAIRS:
        c.add(f"pair.{p}.w", sd[f"pair_out.{p}.weight"])
        c.add(f"pair.{p}.b", sd[f"pair_out.{p}.bias"])
    return c


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("checkpoint", type=Path)
    ap.add_argument("out", type=Path)
    ap.add_argument("--layers", type=int, default=6)
    ap.add_argument("--float", action="store_true")
    args = ap.parse_args()
    container(load_model(args.checkpoint, args.layers), args.float).write(args.out)
    print(args.out, args.out.stat().st_size)


if __name__ == "__main__":
    main()
