"""Which corpora a run trains on, how often, and the label sets."""
from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import authored
import data
import named
import swap
import treebank
from batch import Window, windows
from data import Document, Sentence
from marks import EVENTS, KINDS, OF, PHASES, STATES, STATUSES
from model import PAIRS, TAGS
from pieces import SPACE_BREAK, SPACE_NONE, SPACE_SPACE, Vocabulary

# How many times an epoch shows each corpus; of a half, half the documents, chosen anew.
TIMES = {"ewt": 1, "gum": 1, "wikigold": 0.5, "re3d": 1, "authored": 1, "names": 1, "silver": 1, "reread": 1, "trees": 2, "wire": 1}
SWAPS = ("ewt", "trees")  # whose names are drawn anew each epoch
SAMPLE = {"silver": 3000, "reread": 6000}  # documents an epoch


def _ewt(shared: Path, split: str) -> list[Document]:
    folder = shared / "data"
    docs = data.read_conllu(folder / f"ewt/{split}.conllu")
    data.add_propbank(docs, folder / "propbank-ewt", split)
    data.add_factuality(docs, folder / f"uds-factuality/{split}.jsonl")
    data.add_uner(docs, folder / f"uner-ewt/{split}.iob2", set())
    return docs


def demonyms(docs: list[Document]) -> set[str]:
    found = Counter(f for d in docs for s in d.sentences for f, t in zip(s.forms, s.ner or []) if t and t.endswith("NORP"))
    return set(found)


def load(shared: Path, names: list[str]) -> dict[str, list[Document]]:
    ewt = _ewt(shared, "train")
    kinds = data.cue_kinds(ewt)
    sets: dict[str, list[Document]] = {}
    if "ewt" in names:
        sets["ewt"] = ewt
    if "gum" in names:
        gum = data.read_conllu(shared / "data/gum/train.conllu")
        data.add_gum_attribution(gum, shared / "data/gum-attribution/train.jsonl", kinds)
        if "gum-names" in names:
            named.add_gum(gum, shared / "data/gum/train.conllu")
        sets["gum"] = gum
    if "wikigold" in names:
        sets["wikigold"] = data.read_wikigold(shared / "data/wikigold/wikigold.conll", demonyms(ewt))
    here = Path(__file__).parent
    if "re3d" in names and (here / "work/re3d.tokens.jsonl").exists():
        sets["re3d"] = data.read_re3d(shared / "data/re3d", here / "work/re3d.tokens.jsonl")
    if "silver" in names:
        sets["silver"] = silver(here / "work/silver.jsonl")
    if "reread" in names:
        sets["reread"] = reread(here / "work/reread.conllu")
    if "authored" in names:
        sets["authored"] = authored.load(here / "work/authored.jsonl")
    if "wire" in names:  # marks of newswire, shown once more than those of sentences that we made up
        sets["wire"] = of_wire(sets["authored"])
    if "trees" in names:
        sets["trees"] = treebank.load(here / "work/trees.jsonl")
    if "names" in names:
        sets["names"] = named.load(here / "work/names.jsonl")
    return sets


def of_wire(docs: list[Document]) -> list[Document]:
    return [d for d in docs if d.did.startswith("wire-")]


def silver(path: Path) -> list[Document]:
    """What silver.py has written: sentences that stand alone, with the teacher's names."""
    out: list[Document] = []
    for n, line in enumerate(path.open(encoding="utf-8")):
        row = json.loads(line)
        space = [SPACE_BREAK] + [SPACE_SPACE if g else SPACE_NONE for g in row["glue"][:-1]]
        s = Sentence(f"silver-{n}", row["forms"], space)
        s.ner2 = row["ner2"]
        out.append(Document(s.sid, [s]))
    return out


def reread(path: Path) -> list[Document]:
    """Newswire as the shipped program reads it (reread.sh): trees and names with what its rules mend, but no lemmas."""
    docs = data.read_conllu(path)
    names = iter(data.conllu_misc(path, "ner"))
    for d in docs:
        for s in d.sentences:
            s.lemma, s.ner = None, [next(names) for _ in s.forms]
    return docs


def refresh(sets: dict[str, list[Document]], read_at: dict[str, float]) -> None:
    """Reads the authored sets again if prepare.py has written them anew (the corpus grows while a run goes on)."""
    for name, load_ in (("authored", authored.load), ("names", named.load), ("trees", treebank.load)):
        path = Path(__file__).parent / f"work/{name}.jsonl"
        if name not in sets or not path.exists() or read_at.get(name) == path.stat().st_mtime:
            continue
        read_at[name] = path.stat().st_mtime
        sets[name] = load_(path)
        if name == "authored" and "wire" in sets:
            sets["wire"] = of_wire(sets[name])
        print(f"{name}: {len(sets[name])} items", flush=True)


def mix(sets: dict[str, list[Document]], vocab: Vocabulary, rng: random.Random, times: dict[str, float]) -> list[Window]:
    """An epoch's windows; times: how often each corpus is shown, where it is not as often as TIMES says."""
    out: list[Window] = []
    urn = swap.urns([d for name in SWAPS for d in sets.get(name, [])])
    for name, docs in sets.items():
        if name in SWAPS:
            docs = swap.swapped(docs, urn, rng)
        if len(docs) > SAMPLE.get(name, len(docs)):
            docs = rng.sample(docs, SAMPLE[name])
        shown = times.get(name, TIMES[name])
        for _ in range(int(shown)):
            out.extend(windows(docs, vocab, rng))
        if rest := shown % 1:
            out.extend(windows(rng.sample(docs, int(len(docs) * rest)), vocab, rng))
    return out


def labels(sets: dict[str, list[Document]]) -> dict[str, list[str]]:
    count: dict[str, Counter[str]] = {k: Counter() for k in ("upos", "xpos", "feats", "lemma", "rel", "cue")}
    for docs in sets.values():
        for d in docs:
            for s in d.sentences:
                for k in count:
                    values = getattr(s, k)
                    if values:
                        count[k].update(v for v in values if v is not None)
    least = {"upos": 1, "xpos": 2, "feats": 4, "lemma": 3, "rel": 3, "cue": 1}
    out = {k: sorted(v for v, n in count[k].items() if n >= least[k]) for k in count}
    out["cue"] = ["O"] + [x for x in out["cue"] if x != "O"]
    out["ner"] = ["O"] + [f"{b}-{t}" for t in ("PER", "ORG", "LOC", "NORP", "DATE") for b in "BI"]
    out["ner2"] = out["ner"]
    for t in ("start", "pred", "src_in", "cue_in", "con_in"):
        out[t] = ["0", "1"]
    out["fact"] = ["value"]
    out["ev"] = ["O"] + list(EVENTS)
    out["mode"] = ["-"] + sorted({f"{t}.{m}" for t, ms in EVENTS.items() for m in ms.split()})
    out["ctl"] = ["O"] + STATES
    out["proc"] = ["O"] + KINDS
    out["phase"] = list(PHASES)
    out["status"] = list(STATUSES)
    out["hedge"] = ["0", "1"]
    out["fig"] = ["O"] + OF
    out["srl"] = ["O"] + sorted(set(data.SRL_KEEP.values()))
    out["attr"] = ["O", "SRC", "CON"]
    out["arg"] = ["O", "A", "R", "O_", "P", "W", "F"]
    assert set(out) == set(TAGS) | set(PAIRS)
    return out


def dev(shared: Path) -> dict[str, list[Document]]:
    gum = data.read_conllu(shared / "data/gum/dev.conllu")
    out = {"ewt": _ewt(shared, "dev"), "gum": gum}
    held = Path(__file__).parent / "work/authored-dev.jsonl"
    if held.exists():
        out["authored"] = authored.load(held)
    if trees := treebank.load(Path(__file__).parent / "work/trees-dev.jsonl"):
        out["trees"] = trees
    return out
