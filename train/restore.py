"""Reads a weights file that Go embeds back into a state dict (export.py undone): a run can start from what ships."""
from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np
import torch

KINDS = {"f32": np.float32, "i8": np.int8, "i32": np.int32}


def restore(path: Path) -> tuple[int, dict[str, list[str]], dict[str, torch.Tensor]]:
    """(layers, labels, state dict) of the file; matrices are int8 times their scales."""
    blob = path.read_bytes()
    if blob[:8] != b"SITREPW1":
        raise ValueError(f"{path}: not a weights file")
    (n,) = struct.unpack("<I", blob[8:12])
    head = json.loads(blob[12:12 + n])
    raw: dict[str, np.ndarray] = {}
    for name, t in head["tensors"].items():
        count = int(np.prod(t["shape"]))
        raw[name] = np.frombuffer(blob, KINDS[t["dtype"]], count, t["offset"]).reshape(t["shape"])
    width = max(b for _, b in head["meta"]["heads"].values())

    def linear(name: str, rows: int | None = None) -> tuple[np.ndarray, np.ndarray]:
        q = raw[name + ".w"]
        q = q.transpose(0, 2, 1, 3).reshape(q.shape[0] * 16, q.shape[1] * 4)
        return (q * raw[name + ".s"][:, None])[:rows], raw[name + ".b"][:rows]

    out: dict[str, np.ndarray] = {"encoder.word.weight": raw["emb.word"] * raw["emb.word.s"][:, None]}
    for name in ("pos", "shape", "space"):
        out[f"encoder.{name}.weight"] = raw["emb." + name]
    out["encoder.ln.weight"], out["encoder.ln.bias"] = raw["emb.ln.g"], raw["emb.ln.b"]
    layers = 0
    while f"L{layers}.qkv.b" in raw:
        p = f"encoder.layers.{layers}."
        for name in ("qkv", "out", "ffn1", "ffn2"):
            out[p + name + ".weight"], out[p + name + ".bias"] = linear(f"L{layers}.{name}")
        for name in ("ln1", "ln2"):
            out[p + name + ".weight"], out[p + name + ".bias"] = raw[f"L{layers}.{name}.g"], raw[f"L{layers}.{name}.b"]
        layers += 1
    out["heads.weight"], out["heads.bias"] = linear("heads", width)
    out["arc_bias"] = raw["arc.bias"]
    for name in raw:
        if name.startswith("pair.") and name.endswith(".w"):
            key = name.split(".")[1]
            out[f"pair_out.{key}.weight"], out[f"pair_out.{key}.bias"] = raw[name], raw[f"pair.{key}.b"]
    state = {k: torch.from_numpy(np.array(v, np.float32)) for k, v in out.items()}
    return layers, head["meta"]["labels"], state
