#!/usr/bin/env python3
"""Which claims tell of the same happening, where much is told of one place in a few days: 384 reports of the war in Syria by 15 outlets.

  score_happenings.py --sitrep ./sitrep [NAME ...]

Reads ../../shared/gold/fakes-dev.jsonl with sitrep, makes one record of it, and compares its events with what a reader (a language model)
said of the claims of some reports: happenings/NAME.txt, lines of window, report, what the claim tells, where (its trigger or evidence,
code points), happening. The same happening has the same name inside a window; claims that sitrep tells no more are passed over, and who
holds a place, which a record puts beside the attack that it is told with.
B-cubed and pairs of claims of two reports count inside each window. `one`: of the conflicts shown between labelled claims of a window,
the share whose claims all tell of one happening.
"""
from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator

from told import told

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.environ.get("SITREP_GOLD", os.path.join(HERE, "..", "..", "shared", "gold"))
Claim = tuple[str, str]  # report, claim


def run(sitrep: str, command: str, lines: list[str]) -> list[dict]:
    out = subprocess.run([*sitrep.split(), command, "--jsonl"], input="\n".join(lines), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def windows(names: list[str], records: list[dict]) -> Iterator[dict[Claim, str]]:
    """The claims of each window with their happenings."""
    found = {(r["report"]["id"], *told(c)): (r["report"]["id"], c["id"]) for r in records for c in r["claims"]}
    for name in names:
        window: dict[str, dict[Claim, str]] = defaultdict(dict)
        with open(os.path.join(HERE, "happenings", name + ".txt"), encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                at, report, what, start, label = line.rstrip("\n").split("\t")
                if what == "holds":
                    continue  # who holds a place is told beside an attack on it, and goes with it
                if claim := found.get((report, what, int(start))):
                    window[at][claim] = label
        yield from window.values()


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sitrep", default="./sitrep")
    p.add_argument("names", nargs="*", default=["open"])
    args = p.parse_args()
    keys = ("id", "text", "title", "published", "outlet", "url")
    with open(os.path.join(GOLD, "fakes-dev.jsonl"), encoding="utf-8") as lines:
        reports = [json.dumps({k: r[k] for k in keys if r.get(k)}) for r in map(json.loads, lines)]
    records = run(args.sitrep, "read", reports)
    events = run(args.sitrep, "record", [json.dumps(r) for r in records])
    event = {(c["report"], c["claim"]): e["event"] for e in events for c in e["claims"]}
    conflicts = [{(c["report"], c["claim"]) for c in d["claims"]} for e in events for d in e["disputes"] if d["relation"] == "conflict"]
    precision = recall = 0.0
    claims = right = wrong = missed = shown = one = 0
    for labels in windows(args.names, records):
        list_ = [(c, g, event[c]) for c, g in sorted(labels.items()) if c in event]
        for i, (a, g, e) in enumerate(list_):
            same = [x for x in list_ if x[1] == g]
            together = [x for x in list_ if x[2] == e]
            both = sum(x[2] == e for x in same)
            precision, recall, claims = precision + both / len(together), recall + both / len(same), claims + 1
            for b, h, f in list_[:i]:
                if a[0] != b[0]:
                    right, wrong, missed = right + (g == h and e == f), wrong + (g != h and e == f), missed + (g == h and e != f)
        for c in conflicts:
            if len(c) > 1 and c <= labels.keys():
                shown, one = shown + 1, one + (len({labels[x] for x in c}) == 1)
    precision, recall = 100 * precision / claims, 100 * recall / claims
    pairs = 200 * right / max(1, 2 * right + wrong + missed)
    print(f"{claims} claims; pairs of two reports: {right} right, {wrong} wrong, {missed} missed; {one} of {shown} conflicts are of one happening")
    f1 = 2 * precision * recall / (precision + recall)
    print(json.dumps({"score": "happenings", "b3": {"p": round(precision, 2), "r": round(recall, 2), "f1": round(f1, 2)},
                      "pairs": {"f1": round(pairs, 2), "p": round(100 * right / max(1, right + wrong), 2)}, "conflicts": {"one": round(100 * one / max(1, shown), 2)}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
