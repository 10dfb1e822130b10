#!/usr/bin/env python3
"""Whole reports of our own: score_claims.py over the gold of a folder beside this script.

  score_own.py --sitrep ./sitrep unseen    reports whose errors nobody looks at: only totals are printed
  score_own.py --sitrep ./sitrep daily     the same, of dailies and agencies
  score_own.py --sitrep ./sitrep seen      reports for looking at errors; `score_claims.py --show` prints them

The folders' README says how the reports and their marks were made.
"""
from __future__ import annotations

import argparse
import glob
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.environ.get("SITREP_GOLD", os.path.join(HERE, "..", "..", "shared", "gold")))

import goldlib as g  # noqa: E402
import score_claims as claims  # noqa: E402


def main() -> int:
    p = g.argument_parser(__doc__, "read", None, "gold reports (default: those of the folder)")
    p.add_argument("folder", choices=["unseen", "daily", "seen"])
    args = p.parse_args()
    args.gold = sorted(glob.glob(os.path.join(HERE, args.folder, "*.json")))
    args.show, args.check = False, None
    if not args.gold:
        print(f"! no reports in {os.path.join(HERE, args.folder)}", file=sys.stderr)
        return 1
    return claims.main(args)


if __name__ == "__main__":
    sys.exit(main())
