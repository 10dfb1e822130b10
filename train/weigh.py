#!/usr/bin/env python3
"""Learns the weights by which package read chooses place and time (read/weigh/*.txt).

  python3 train/weigh.py [--write]       ten folds over the reports of eval/seen; --write learns from all and writes the files

Each claim that the gold gives a field of is paired with sitrep's as score_claims.py pairs them; each candidate of `go run ./train/choices`
is right or not by that scorer. The weights are those of a logistic regression over signs (L2; scikit-learn, lbfgs, no chance in it)."""

import argparse
import glob
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE.parent / "shared" / "gold"))
import score_claims as scorer  # noqa: E402

SAME = {"place": scorer.same_place, "time": scorer.same_time}  # for each field, what makes a candidate right
# Where the gold leaves a field out, often nothing is told of it: such claims count as empty by so much. And what is empty is filled only where
# the odds are better by so much. Both were chosen on the ten reports of ../shared/gold/claims, in which every field of every claim is marked.
LEFT_OUT = {"place": 0.1, "time": 0.35}
MARGIN = {"place": 0.25, "time": 0.5}
EMPTY = {"place": "nowhere", "time": "no time"}  # the signs that carry it
STRENGTH = {"place": 0.1, "time": 0.3}  # C of the regression
LEAST = 12    # candidates that show a sign, for it to be learned
FOLDS = 10
SMALL = 0.02  # weights nearer to nothing are left out


@dataclass
class Question:
    """One field of one claim: its candidates' signs, which are right, which the rules chose, and what makes a choice right."""

    report: int
    signs: list[dict[str, float]]
    right: list[bool]
    ruled: list[bool]
    ruled_right: bool
    weight: float = 1


def answers(docs: list[dict]) -> list[dict]:
    """What `go run ./train/choices` says of reports: a record and choices for each."""
    run = subprocess.run(["go", "run", "./train/choices"], input="\n".join(map(json.dumps, docs)), cwd=HERE, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def seen() -> list[dict]:
    """The reports of eval/seen with their gold."""
    return [scorer.read_gold(p) for p in sorted(glob.glob(str(HERE / "eval" / "seen" / "*.json")))]


def pairs(golds: list[dict]) -> Iterator[tuple]:
    """Each gold, sitrep's answer, the gold as the scorer reads it, and what that makes of both: (paired, missed, spurious, neutral, why)."""
    keys = ("id", "text", "title", "published", "outlet", "url")
    docs = [{k: g["report"][k] for k in keys if g["report"].get(k)} for g in golds]
    for gold, answer in zip(golds, answers(docs), strict=True):
        text = gold["report"]["text"]
        a, b = scorer.Report(gold, text, True), scorer.Report(answer["record"], text, False)
        yield gold, answer, a, scorer.compare(a, b)


def questions(golds: list[dict]) -> dict[str, list[Question]]:
    out: dict[str, list[Question]] = {f: [] for f in SAME}
    for n, (_, answer, a, found) in enumerate(pairs(golds)):
        record = answer["record"]
        choices = {(c["claim"], c["field"]): c["candidates"] for c in answer["choices"] or []}
        for i, j, got in found[0]:
            for name in SAME:
                candidates = choices.get((record["claims"][j]["id"], name))
                if candidates:
                    out[name].append(question(name, n, candidates, a.claims[i].raw.get(name), got.get(name)))
    return out


def question(name: str, report: int, candidates: list[dict], want: object, ruled_right: bool | None) -> Question:
    """How a claim's field should be chosen. ruled_right is None where the gold leaves the field out: then the empty one is right, by a part."""
    signs = [{s["Name"]: s["Much"] for s in c["signs"]} for c in candidates]
    ruled = [c["ruled"] for c in candidates]
    if ruled_right is None:
        empty = [not c.get(name) for c in candidates]
        return Question(report, signs, empty, ruled, ruled == empty, LEFT_OUT[name])
    right = [ruled_right if k else SAME[name](want, c.get(name)) for c, k in zip(candidates, ruled)]
    return Question(report, signs, right, ruled, ruled_right)


def matrix(qs: list[Question], names: dict[str, int]) -> csr_matrix:
    rows, columns, values = [], [], []
    n = 0
    for q in qs:
        for signs in q.signs:
            for name, much in signs.items():
                if name in names:
                    rows.append(n), columns.append(names[name]), values.append(much)
            n += 1
    return csr_matrix((values, (rows, columns)), shape=(n, len(names)))


def learn(name: str, names: dict[str, int], x: csr_matrix, y: np.ndarray, weight: np.ndarray) -> np.ndarray:
    weights = LogisticRegression(C=STRENGTH[name], fit_intercept=False, max_iter=3000, tol=1e-6).fit(x, y, weight).coef_[0]
    weights[names[EMPTY[name]]] += MARGIN[name]
    return weights


def choose(q: Question, odds: np.ndarray) -> bool:
    """Whether what the odds choose is right. The last candidate is the empty field; what the rules have filled is never emptied."""
    return q.right[int(np.argmax(odds if q.ruled[-1] else odds[:-1]))]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", action="store_true")
    write = options.parse_args().write
    for name, qs in questions(seen()).items():
        shown = Counter(s for q in qs for signs in q.signs for s in signs)
        names = {s: k for k, s in enumerate(sorted(s for s, n in shown.items() if n >= LEAST))}
        x = matrix(qs, names)
        y = np.array([r for q in qs for r in q.right])
        report = np.array([q.report for q in qs for _ in q.signs])
        weight = np.array([q.weight for q in qs for _ in q.signs])
        at = np.cumsum([0] + [len(q.signs) for q in qs])
        tally = {True: np.zeros(5, int), False: np.zeros(5, int)}
        odds = np.zeros(len(y))
        for fold in range(FOLDS):
            held = report % FOLDS == fold
            odds[held] = x[held] @ learn(name, names, x[~held], y[~held], weight[~held])
        for k, q in enumerate(qs):
            if name == "time" and not q.ruled[-1]:
                continue  # what the rules have dated stays
            good = choose(q, odds[at[k]:at[k + 1]])
            tally[q.weight == 1] += [1, q.ruled_right, good, good and not q.ruled_right, q.ruled_right and not good]
        for told in (True, False):
            n, ruled, good, better, worse = tally[told]
            what = f"{name}, of {n} claims that the gold {'tells' if told else 'leaves'} it of"
            print(f"{what}: rules {'right' if told else 'empty'} {ruled / n:.1%}, weighed {good / n:.1%} in ten folds (better {better}, worse {worse}; {len(names)} signs)")
        n, ruled, right = tally[True][:3]
        if write:
            weights = learn(name, names, x, y, weight)
            lines = [f"{w:.3f}\t{s}" for s, w in zip(sorted(names), weights) if abs(w) >= SMALL]
            head = (f"# The weights of signs for a claim's {name}: weight (logarithm of odds), tab, sign. Learned by train/weigh.py from {len(qs)} claims of eval/seen:\n"
                    f"# of those whose {name} the gold tells {right / n:.1%} are right in ten folds, by the rules alone {ruled / n:.1%}.\n")
            (HERE / "read" / "weigh" / f"{name}.txt").write_text(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
