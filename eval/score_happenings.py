#!/usr/bin/env python3
"""Which claims tell of the same happening: real reports of one war by 15 outlets, many of one place in a few days, and reports one by one.

  score_happenings.py --sitrep ./sitrep [NAME ...]

NAME is a file of eval/happenings: offsets and labels, whose texts are in ../shared or here (TEXTS). The reports of a file are read, their record is made as
`sitrep record` makes it, and the claims of each window are compared by the event that they are in. A claim is known again by what it tells and
where; those that sitrep tells no more are left out, and so are those that say who holds a place. Printed: how many claims there are; of the
pairs of claims of two reports, and of one, how many are rightly in one event, wrongly, and wrongly in two; of the conflicts between labelled claims
how many are between claims of one happening. Then, as the last line, B³ over all claims of a window and over those of each report
alone (how many claims beside a claim in its event are of its happening, and the reverse), with F1 of the pairs of two reports.
"""
from __future__ import annotations

import argparse
import glob
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator

from told import told

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.environ.get("SITREP_GOLD", os.path.join(HERE, "..", "..", "shared", "gold"))
KEYS = ("id", "text", "title", "published", "outlet", "url")
Claim = tuple[str, str]  # report, claim


def lines(path: str) -> list[str]:
    with open(path, encoding="utf-8") as f:
        return f.read().splitlines()


def fakes() -> list[dict]:
    return [json.loads(line) for line in lines(os.path.join(GOLD, "fakes-dev.jsonl"))]


def wikinews() -> list[dict]:
    found = map(json.loads, lines(os.path.join(GOLD, "..", "data", "wikinews", "articles.jsonl")))
    return [{**a, "published": a["date"]} for a in found]


def own(folder: str) -> list[dict]:
    return [json.loads("\n".join(lines(p)))["report"] for p in sorted(glob.glob(os.path.join(HERE, folder, "*.json")))]


TEXTS = {"seen": lambda: own("seen"), "daily": lambda: own("daily"), "wikinews": wikinews}  # any other name: fakes


def run(sitrep: str, command: str, given: list[str]) -> list[dict]:
    out = subprocess.run([*sitrep.split(), command, "--jsonl"], input="\n".join(given), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def labels(name: str) -> Iterator[tuple[str, str, str, int, str]]:
    """Window, report, what a claim tells, where, and its happening."""
    for line in lines(os.path.join(HERE, "happenings", name + ".txt")):
        if not line.startswith("#"):
            at, report, what, start, label = line.split("\t")
            yield at, report, what, int(start), label


def read(sitrep: str, name: str) -> list[dict]:
    """The records of the reports that a file labels."""
    of = {report for _, report, *_ in labels(name)}
    texts = TEXTS.get(name, fakes)()
    return run(sitrep, "read", [json.dumps({k: r[k] for k in KEYS if r.get(k)}) for r in texts if name not in TEXTS or r["id"] in of])


def windows(name: str, records: list[dict]) -> list[dict[Claim, str]]:
    """The claims of each window with their happenings."""
    found = {(r["report"]["id"], *told(c)): (r["report"]["id"], c["id"]) for r in records for c in r["claims"]}
    window: dict[str, dict[Claim, str]] = defaultdict(dict)
    for at, report, what, start, label in labels(name):
        if what == "holds":
            continue  # who holds a place is told beside an attack on it, and goes with it
        if claim := found.get((report, what, start)):
            window[at][claim] = label
    return list(window.values())


class Score:
    """How sets of claims compare with happenings: B³, and pairs right, wrong and missed."""

    def __init__(self) -> None:
        self.precision = self.recall = 0.0
        self.claims = self.right = self.wrong = self.missed = 0

    def add(self, told_: list[tuple[Claim, str, str]], pair) -> None:
        for i, (a, g, e) in enumerate(told_):
            same = [x for x in told_ if x[1] == g]
            together = [x for x in told_ if x[2] == e]
            both = sum(x[2] == e for x in same)
            self.precision, self.recall, self.claims = self.precision + both / len(together), self.recall + both / len(same), self.claims + 1
            for b, h, f in told_[:i]:
                if pair(a, b):
                    self.right, self.wrong, self.missed = self.right + (g == h and e == f), self.wrong + (g != h and e == f), self.missed + (g == h and e != f)

    def b3(self) -> dict[str, float]:
        p, r = 100 * self.precision / self.claims, 100 * self.recall / self.claims
        return {"p": round(p, 2), "r": round(r, 2), "f1": round(2 * p * r / (p + r), 2)}

    def pairs(self) -> dict[str, float]:
        return {"f1": round(200 * self.right / max(1, 2 * self.right + self.wrong + self.missed), 2), "p": round(100 * self.right / max(1, self.right + self.wrong), 2)}

    def __str__(self) -> str:
        return f"{self.right} right, {self.wrong} wrong, {self.missed} missed"


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sitrep", default="./sitrep")
    p.add_argument("names", nargs="*", default=["open"])
    args = p.parse_args()
    all_, alone = Score(), Score()
    shown = one = 0
    cache: dict[str, tuple] = {}
    for name in args.names:
        key = name if name in TEXTS else "fakes"
        if key not in cache:
            records = read(args.sitrep, name)
            cache[key] = records, run(args.sitrep, "record", [json.dumps(r) for r in records])
        records, events = cache[key]
        event = {(c["report"], c["claim"]): e["event"] for e in events for c in e["claims"]}
        conflicts = [{(c["report"], c["claim"]) for c in d["claims"]} for e in events for d in e["disputes"] if d["relation"] == "conflict"]
        for of in windows(name, records):
            claims = [(c, g, event[c]) for c, g in sorted(of.items()) if c in event]
            all_.add(claims, lambda a, b: a[0] != b[0])
            for report in sorted({c[0] for c, _, _ in claims}):
                alone.add([x for x in claims if x[0][0] == report], lambda a, b: True)
            for c in conflicts:
                if len(c) > 1 and c <= of.keys():
                    shown, one = shown + 1, one + (len({of[x] for x in c}) == 1)
    print(f"{all_.claims} claims; pairs of two reports: {all_}; of one: {alone}; {one} of {shown} conflicts are of one happening")
    print(json.dumps({"score": "happenings", "b3": all_.b3(), "pairs": all_.pairs(), "alone": {"b3": alone.b3(), "pairs": alone.pairs()},
                      "conflicts": {"one": round(100 * one / max(1, shown), 2)}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
