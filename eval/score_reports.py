#!/usr/bin/env python3
"""Status and actors over the claims gold, by the pairing of score_claims.py.

  score_reports.py --sitrep ./sitrep [--gold FILE…] [--show]

  status   the confusion of statuses over the claims that both have; `happened.wrong` is the share of the claims that the
           program calls happened and the gold calls otherwise, in percent: the costliest error
  actors   of the gold's actors that the program has (the same name, or overlapping mentions), the share with country and
           sector right, where the gold gives them; `found` is the share of the gold's actors that it has
"""
from __future__ import annotations

import glob
import os
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("SITREP_GOLD", os.path.join(HERE, "..", "..", "shared", "gold"))
sys.path.insert(0, SHARED)

import goldlib as g  # noqa: E402
import score_claims as claims  # noqa: E402

STATUSES = ["happened", "ongoing", "expected", "hypothetical", "denied"]


def code(value: object) -> object:
    return value or None


def add_status(table: Counter[tuple[str, str]], gold: claims.Report, system: claims.Report) -> list[str]:
    pairs, *_ = claims.compare(gold, system)
    wrong = []
    for i, j, _ in pairs:
        a, b = gold.claims[i], system.claims[j]
        right = a.raw.get("statuses") or [a.raw.get("status")]
        said = b.raw.get("status")
        table[said if said in right else right[0], said] += 1
        if said not in right:
            wrong.append(f"status: gold {right[0]}, program {said}: {a.raw['evidence'].get('exact', '')[:100]}")
    return wrong


def add_actors(count: Counter[str], gold: dict, record: dict, remap) -> list[str]:
    wrong = []
    for a in gold.get("actors") or []:
        count["gold"] += 1
        named = [b for b in record.get("actors") or [] if claims.same_actor({**a, "country": None}, b, remap)]
        if not named:
            continue
        count["found"] += 1
        keys = [k for k in ("country", "sector") if k in a]
        best = max(named, key=lambda b: sum(code(a[k]) == code(b.get(k)) for k in keys))
        for k in keys:
            count[k] += 1
            count[k + "_right"] += code(a[k]) == code(best.get(k))
        count["both"] += 1
        if all(code(a[k]) == code(best.get(k)) for k in keys):
            count["both_right"] += 1
        else:
            wrong.append("actor: " + a["name"] + ": " + ", ".join(f"{k} gold {a[k]}, program {best.get(k)}" for k in keys
                                                                 if code(a[k]) != code(best.get(k))))
    return wrong


@g.guarded
def main(args):
    paths = args.gold or sorted(glob.glob(os.path.join(SHARED, "claims", "*.json")))
    golds = [claims.read_gold(p) for p in paths]
    docs = [{k: x["report"][k] for k in ("id", "text", "title", "published", "outlet", "url") if x["report"].get(k)} for x in golds]
    if args.input:
        g.write_jsonl(args.input, docs)
        return None
    args.gold = paths
    output, _ = g.system_output(args, "read", docs, 0)
    table: Counter[tuple[str, str]] = Counter()
    count: Counter[str] = Counter()
    for gold, record in zip(golds, g.match_records(g.parse_records(output), docs)):
        text = gold["report"]["text"]
        a, b = claims.Report(gold, text, True), claims.Report(record, text, False)
        wrong = add_status(table, a, b) + add_actors(count, gold, record, b.remap)
        if args.show and wrong:
            print("=== " + gold["report"]["id"], *wrong, "", sep="\n")
    g.table([[s] + [table[s, t] for t in STATUSES] for s in STATUSES], ["gold \\ program"] + STATUSES)
    told = sum(table[s, "happened"] for s in STATUSES)
    return {
        "score": "reports",
        "happened": {"wrong": g.pct(told - table["happened", "happened"], told), "claims": told},
        "status": {"right": g.pct(sum(table[s, s] for s in STATUSES), sum(table.values()))},
        "actors": {"found": g.pct(count["found"], count["gold"]), "country": g.pct(count["country_right"], count["country"]),
                   "sector": g.pct(count["sector_right"], count["sector"]), "both": g.pct(count["both_right"], count["both"])},
    }


if __name__ == "__main__":
    p = g.argument_parser(__doc__, "read", None, "gold reports (default: claims/*.json)")
    p.add_argument("--show", action="store_true", help="print every wrong status and every wrong country or sector")
    sys.exit(main(p.parse_args()))
