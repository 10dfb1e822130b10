#!/usr/bin/env python3
"""Events, witnesses and disputes over the twelve development groups of reports: score_disputes_reports.py with its JSON last.

  score_groups.py --sitrep ./sitrep

The reading and the record are those of the source tree (`go run ./eval/disputes`), whatever --sitrep names.
"""
from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
GOLD = os.environ.get("SITREP_GOLD", os.path.join(HERE, "..", "..", "shared", "gold"))


def percent(value: object) -> object:
    if isinstance(value, dict):
        return {k: percent(v) for k, v in value.items()}
    return round(100 * value, 2) if isinstance(value, float) else value


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--sitrep", help="not used: the source tree is measured")
    p.parse_args()
    groups = os.path.join(GOLD, "disputes")
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as system:
        ran = subprocess.run(["go", "run", "./eval/disputes", groups], cwd=os.path.dirname(HERE), stdout=system)
        if ran.returncode:
            print("! go run ./eval/disputes failed", file=sys.stderr)
            return 1
        script = [sys.executable, os.path.join(GOLD, "score_disputes_reports.py"), groups, system.name]
        print(subprocess.run(script, capture_output=True, text=True, check=True).stdout)
        scores = json.loads(subprocess.run([*script, "--json"], capture_output=True, text=True, check=True).stdout)
    print(json.dumps({"score": "groups", **percent(scores)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
