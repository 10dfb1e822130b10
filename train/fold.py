#!/usr/bin/env python3
"""Learns the weights by which package record puts the claims of one report together (record/told.txt).

  python3 train/fold.py [--write]        ten folds over the reports of LEARNED; --write learns from all and writes the file

Readers said of the claims that sitrep read in our own reports (eval/seen) and in Wikinews which tell of one happening (eval/happenings); each two claims of a
report are an example. The weights are those of a logistic regression over the signs of `go run ./train/likeness` (L2; scikit-learn, lbfgs, no
chance in it). A report counts as many times as it has claims, not pairs, more or less: each pair by one over the root of their number."""

import argparse
import json
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from keep import matrix
from weigh import FOLDS, HERE, LEAST

sys.path.insert(0, str(HERE / "eval"))
import score_happenings  # noqa: E402

LEARNED = ("seen", "wikinews")
STRENGTH = 0.1  # C of the regression
SMALL = 0.01    # weights nearer to nothing are left out


@dataclass
class Row:
    """Two claims of a report: their signs, whether they tell of one happening, and how much they count."""

    report: str
    signs: dict[str, float]
    one: bool
    weight: float


def likeness(records: list[dict]) -> dict[str, list[dict]]:
    """The signs of each two claims, by report."""
    lines = "\n".join(json.dumps(r) for r in records)
    out = subprocess.run(["go", "run", "./train/likeness"], input=lines, cwd=HERE, capture_output=True, text=True, check=True).stdout
    return {r["report"]: r["pairs"] or [] for r in map(json.loads, out.splitlines())}


def rows(name: str) -> list[Row]:
    records = score_happenings.read(f"go run {HERE}/cmd/sitrep", name)
    pairs = likeness(records)
    out = []
    for window in score_happenings.windows(name, records):
        reports = {report for report, _ in window}
        for report in reports:
            root = sum(r == report for r, _ in window) ** 0.5
            for p in pairs[report]:
                a, b = window.get((report, p["A"])), window.get((report, p["B"]))
                if a and b and not p["Apart"]:
                    out.append(Row(report, {s["Name"]: s["Much"] for s in p["Signs"]}, a == b, 1 / root))
    return out


def learn(x, y: np.ndarray, weight: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=3000, tol=1e-6).fit(x, y, sample_weight=weight / weight.mean())


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    parts = {name: rows(name) for name in LEARNED}
    all_ = [r for part in parts.values() for r in part]
    shown = Counter(s for r in all_ for s in r.signs)
    names = {s: k for k, s in enumerate(sorted(s for s, n in shown.items() if n >= LEAST))}
    x, y, weight = matrix(all_, names), np.array([r.one for r in all_]), np.array([r.weight for r in all_])
    fold = {report: k % FOLDS for k, report in enumerate(sorted({r.report for r in all_}))}
    held = np.array([fold[r.report] for r in all_])
    odds = np.zeros(len(y))
    for k in range(FOLDS):
        odds[held == k] = learn(x[held != k], y[held != k], weight[held != k]).decision_function(x[held == k])
    report, start = [], 0
    for name, part in parts.items():
        at = slice(start, start := start + len(part))
        report.append(f"{name}: {len(part)} pairs of {len({r.report for r in part})} reports, of which {y[at].mean():.1%} tell of one happening; area under the curve "
                      f"{roc_auc_score(y[at], odds[at]):.3f}")
        print(report[-1], "(ten folds)")
    if write:
        model = learn(x, y, weight)
        weights = model.coef_[0]
        weights[names["any"]] += model.intercept_[0]
        head = ("# The weights of signs for two claims of one report telling of one event: weight (logarithm of odds), tab, sign. Learned by train/fold.py, in ten folds\n"
                + "".join(f"# {line}.\n" for line in report))
        lines = [f"{w:.3f}\t{s}\n" for s, w in zip(sorted(names), weights) if abs(w) >= SMALL]
        (HERE / "record/told.txt").write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
