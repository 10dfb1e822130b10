"""The mean of checkpoints, weight by weight: runs that began from one another read better together than the last alone.

  mean.py OUT WEIGHT CKPT [WEIGHT CKPT …]      labels and heads are those of the first; OUT is a folder
"""
from __future__ import annotations

import json
import sys
from pathlib import Path

import torch

from model import Reader


def state(path: Path, labels: dict[str, list[str]]) -> dict[str, torch.Tensor]:
    """A checkpoint's weights with the heads in the places that these labels give them."""
    model = Reader(6, labels)
    model.adopt(torch.load(path, weights_only=True)["model"], json.loads((path.parent / "labels.json").read_text()))
    return model.state_dict()


def main() -> None:
    out, rest = Path(sys.argv[1]), sys.argv[2:]
    parts = [(float(w), Path(p)) for w, p in zip(rest[::2], rest[1::2])]
    labels = json.loads((parts[0][1].parent / "labels.json").read_text())
    whole = sum(w for w, _ in parts)
    mean: dict[str, torch.Tensor] = {}
    for w, path in parts:
        for key, value in state(path, labels).items():
            mean[key] = mean.get(key, torch.zeros_like(value)) + value * (w / whole)
    out.mkdir(parents=True, exist_ok=True)
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0))
    torch.save({"model": mean}, out / "last.pt")


if __name__ == "__main__":
    main()
