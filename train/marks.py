"""Reader of the authored corpus (train/corpus/*.marks); the format is described in train/corpus/README.md."""
from __future__ import annotations

import re
from dataclasses import dataclass, field

import wire

EVENTS: dict[str, str] = {
    "AGREE": "", "CONSULT": "visit third-party multilateral phone", "SUPPORT": "", "CONCEDE": "", "COOPERATE": "",
    "AID": "", "RETREAT": "withdraw release disarm ceasefire access resign", "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege", "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "SANCTION": "convict expel withdraw discontinue",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize", "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
               "heavy-weapons crowd-control unconventional",
}
STATES = "holds takes loses contested besieges nears".split()
KINDS = "ceasefire talks evacuation siege offensive aid prisoner-exchange withdrawal election".split()
PHASES = "called-for proposed agreed planned begun ongoing suspended resumed violated collapsed ended rejected".split()
STATUSES = "happened ongoing expected hypothetical denied".split()
OF = ("killed wounded missing detained abducted released displaced evacuated trapped protesting deployed surrendered "
      "destroyed damaged launched delivered").split()

Span = tuple[int, int]


@dataclass
class Trigger:
    """One E, C or P line. kind is E, C or P; code is TYPE, state or process kind; sub is mode or phase."""
    kind: str
    code: str
    sub: str
    span: Span
    status: str
    hedged: bool
    args: dict[str, list[Span]]


@dataclass
class Figure:
    span: Span
    of: str
    bounds: str
    trigger: Span | None


@dataclass
class Quote:
    source: list[Span]
    cue: list[Span]
    content: list[Span]


@dataclass
class Item:
    text: str
    line: int
    only_quotes: bool = False  # events, control, processes and figures are not marked: unknown, not absent
    triggers: list[Trigger] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def is_boundary(text: str, i: int) -> bool:
    return i <= 0 or i >= len(text) or not (text[i - 1].isalnum() and text[i].isalnum())


def locate(text: str, quote: str) -> Span | None:
    """Span of a quote such as `words`, `words@2`, `first ... last` or, where the words are not ours, `<12:17>`; None if it is not there."""
    quote = quote.strip()
    if m := re.fullmatch(r"<(\d+):(\d+)>", quote):
        a, b = int(m[1]), int(m[2])
        return (a, b) if a < b <= len(text) else None
    nth = 1
    if len(quote) > 2 and quote[-2] == "@" and quote[-1].isdigit():
        quote, nth = quote[:-2], int(quote[-1])
    quote = quote.strip()
    if " ... " in quote:
        first, last = quote.split(" ... ", 1)
        a = locate(text, f"{first}@{nth}")
        if a is None:
            return None
        at = text.find(last.strip(), a[1])
        return None if at < 0 else (a[0], at + len(last.strip()))
    if not quote:
        return None
    at = -1
    while nth:
        at = text.find(quote, at + 1)
        if at < 0:
            return None
        if is_boundary(text, at) and is_boundary(text, at + len(quote)):
            nth -= 1
    return at, at + len(quote)


ONLY_QUOTES = "# only attribution"


def read(path: str) -> list[Item]:
    items: list[Item] = []
    item: Item | None = None
    only_quotes = False
    with open(path, encoding="utf-8") as f:
        for n, raw in enumerate(f, 1):
            line = raw.strip()
            if not line:
                item = None
                continue
            if line.startswith("#"):
                only_quotes = only_quotes or line == ONLY_QUOTES
                continue
            tag, _, rest = line.partition(" ")
            if tag == "T":
                rest = rest.strip()
                item = Item(wire.text(rest) or rest, n, only_quotes)
                items.append(item)
            elif item is None:
                items.append(Item("", n, problems=[f"{n}: mark without a T line"]))
            else:
                parse_mark(item, tag, rest, n)
    return items


def parse_mark(item: Item, tag: str, rest: str, n: int) -> None:
    fields = [x.strip() for x in rest.split(" | ")]

    def need(quote: str) -> Span | None:
        span = locate(item.text, quote)
        if span is None:
            item.problems.append(f"{n}: not in the text: {quote!r}")
        return span

    def fillers(value: str) -> list[Span]:
        return [s for s in (need(q) for q in value.split("; ") if q.strip() and q.strip() != "-") if s]

    if item.only_quotes and tag != "Q":
        item.problems.append(f"{n}: only Q lines in a file of attribution alone")
    if tag == "N":
        return
    if tag in ("E", "C", "P"):
        if len(fields) < 3:
            item.problems.append(f"{n}: too few fields")
            return
        span = need(fields[0])
        code, _, sub = fields[1].partition(".")
        known = {"E": list(EVENTS), "C": STATES, "P": KINDS}[tag]
        subs = EVENTS.get(code, "").split() if tag == "E" else PHASES if tag == "P" else []
        if code not in known or (sub and sub not in subs):
            item.problems.append(f"{n}: unknown code {fields[1]!r}")
            return
        status, _, hedge = fields[2].partition(" ")
        if status not in STATUSES or hedge not in ("", "hedged"):
            item.problems.append(f"{n}: unknown status {fields[2]!r}")
            return
        args: dict[str, list[Span]] = {}
        for extra in fields[3:]:
            key, eq, value = extra.partition("=")
            if not eq or key not in "AROPWS":
                item.problems.append(f"{n}: unknown field {extra!r}")
                continue
            args[key] = fillers(value)
        if span:
            item.triggers.append(Trigger(tag, code, sub, span, status, bool(hedge), args))
    elif tag == "F":
        if len(fields) < 3 or fields[1] not in OF:
            item.problems.append(f"{n}: bad figure {rest!r}")
            return
        span, trigger = need(fields[0]), None
        for extra in fields[3:]:
            if extra.startswith("X="):
                trigger = need(extra[2:])
        if span:
            item.figures.append(Figure(span, fields[1], fields[2], trigger))
    elif tag == "Q":
        if len(fields) != 3:
            item.problems.append(f"{n}: a Q line has three fields")
            return
        item.quotes.append(Quote(*(fillers(f) for f in fields)))
    else:
        item.problems.append(f"{n}: unknown mark {tag!r}")
