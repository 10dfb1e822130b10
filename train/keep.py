#!/usr/bin/env python3
"""Learns the weights by which package read leaves out claims that tell nothing to record (read/weigh/kept.txt).

  python3 train/keep.py [--write]     ten folds; --write learns from all and writes the file

Each claim that the rules keep (`go run ./train/choices`) tells something to record or not: in Wikinews articles as a reader has judged it
(corpus/wikinews.kept), in the reports of eval/seen if score_claims.py pairs it with one of the gold; what the gold calls optional is left out.
The weights are those of a logistic regression over signs (L2; scikit-learn, lbfgs, no chance in it)."""

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from weigh import FOLDS, HERE, LEAST, answers, pairs, seen

sys.path.insert(0, str(HERE / "eval"))
from told import told  # noqa: E402

STRENGTH = 0.1     # C of the regression
KEPT_FROM = -0.7   # keepOdds of read/weighkept.go
SMALL = 0.01       # weights nearer to nothing are left out


@dataclass
class Row:
    """One claim: the report that it stands in, its signs, and whether it tells something to record."""

    report: str
    signs: dict[str, float]
    good: bool


def signs(answer: dict) -> dict[str, dict[str, float]]:
    """The signs of each claim, by its id."""
    return {c["claim"]: {s["Name"]: s["Much"] for s in c["candidates"][0]["signs"]} for c in answer["choices"] or [] if c["field"] == "kept"}


def wikinews() -> list[Row]:
    judged = {}
    for line in (HERE / "train/corpus/wikinews.kept").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, what, start, verdict = line.split("\t")
            judged[article, what, int(start)] = verdict.startswith("G")
    articles = map(json.loads, (HERE.parent / "shared/data/wikinews/articles.jsonl").read_text(encoding="utf-8").splitlines())
    docs = [{"id": a["id"], "text": a["text"], "title": a["title"], "published": a["date"], "url": a["url"]} for a in articles]
    rows = []
    for doc, answer in zip(docs, answers(docs), strict=True):
        of = signs(answer)
        for claim in answer["record"]["claims"]:
            good = judged.get((doc["id"], *told(claim)))
            if good is not None:
                rows.append(Row(doc["id"], of[claim["id"]], good))
    return rows


def own() -> list[Row]:
    rows = []
    for gold, answer, _, found in pairs(seen()):
        of = signs(answer)
        paired, _, spurious, _, _ = found
        good = {j for _, j, _ in paired}
        for j, claim in enumerate(answer["record"]["claims"]):
            if j in good or j in spurious:
                rows.append(Row(gold["report"]["id"], of[claim["id"]], j in good))
    return rows


def matrix(rows: list[Row], names: dict[str, int]) -> csr_matrix:
    cells = [(n, names[s], much) for n, r in enumerate(rows) for s, much in r.signs.items() if s in names]
    at, column, much = zip(*cells)
    return csr_matrix((much, (at, column)), shape=(len(rows), len(names)))


def learn(x: csr_matrix, y: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=3000, tol=1e-6).fit(x, y)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    ordinary, ours = wikinews(), own()
    rows = ordinary + ours
    shown = Counter(s for r in rows for s in r.signs)
    names = {s: k for k, s in enumerate(sorted(s for s, n in shown.items() if n >= LEAST))}
    x, y = matrix(rows, names), np.array([r.good for r in rows])
    fold = {report: k % FOLDS for k, report in enumerate(sorted({r.report for r in rows}))}
    held = np.array([fold[r.report] for r in rows])
    odds = np.zeros(len(y))
    for k in range(FOLDS):
        odds[held == k] = learn(x[held != k], y[held != k]).decision_function(x[held == k])
    report = []
    for name, part in (("Wikinews", slice(0, len(ordinary))), ("eval/seen", slice(len(ordinary), None))):
        good, kept = y[part], odds[part] >= KEPT_FROM
        report.append(f"{name}: {len(good)} claims, of which {good.mean():.1%} tell something to record; left out {np.mean(~kept[~good]):.1%} of the "
                      f"others and {np.mean(~kept[good]):.1%} of these, so that {good[kept].mean():.1%} do")
        print(report[-1], "(ten folds)")
    if write:
        model = learn(x, y)
        weights = model.coef_[0]
        weights[names["any"]] += model.intercept_[0]
        head = ("# The weights of signs for a claim's telling something to record: weight (logarithm of odds), tab, sign. Learned by train/keep.py, in ten folds\n"
                + "".join(f"# {line}.\n" for line in report))
        lines = [f"{w:.3f}\t{s}\n" for s, w in zip(sorted(names), weights) if abs(w) >= SMALL]
        (HERE / "read/weigh/kept.txt").write_text(head + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
