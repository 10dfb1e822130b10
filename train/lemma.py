"""Lemma edit rules: the same in Go's lang (applyLemma). A rule turns a form into its lemma.

    =         the form itself
    l         the form in lower case
    !x        always x
    l3+y      lower case, strip 3 characters, add y
    k3+y      keep case, strip 3 characters, add y
"""
from __future__ import annotations


def rule(form: str, lemma: str) -> str:
    if lemma == form or lemma == "_":
        return "="
    low = form.lower()
    if lemma == low:
        return "l"
    for op, base in (("l", low), ("k", form)):
        n = 0
        while n < min(len(base), len(lemma)) and base[n] == lemma[n]:
            n += 1
        if n and n >= len(base) - 5 and (n >= 2 or len(base) <= 3):
            return f"{op}{len(base) - n}+{lemma[n:]}"
    return "!" + lemma


def apply(r: str, form: str) -> str:
    if r == "=":
        return form
    if r == "l":
        return form.lower()
    if r.startswith("!"):
        return r[1:]
    strip, _, add = r[1:].partition("+")
    base = form.lower() if r[0] == "l" else form
    n = int(strip)
    if n >= len(base) and not add:
        return form
    return base[: len(base) - n] + add if n <= len(base) else form
