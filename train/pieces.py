"""WordPiece and letter shapes, the same as Go's lang/piece (train/tokenize checks that they agree)."""
from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

UNK, CLS, SEP, MASK = 100, 101, 102, 103
MAX_PIECES = 8
SPACE_SPECIAL, SPACE_NONE, SPACE_SPACE, SPACE_BREAK = 0, 1, 2, 3


def _is_punct(ch: str) -> bool:
    cp = ord(ch)
    if 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126:
        return True
    return unicodedata.category(ch).startswith("P")


class Vocabulary:
    def __init__(self, path: Path) -> None:
        self.ids = {w: i for i, w in enumerate(path.read_text(encoding="utf-8").split("\n")) if w}
        self.pieces = lru_cache(maxsize=None)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        text = unicodedata.normalize("NFD", word.lower())
        parts: list[str] = []
        fresh = True
        for ch in text:
            if unicodedata.category(ch) == "Mn" or ch in "\u200d\ufeff" or ord(ch) == 0:
                continue
            if ch.isspace():
                fresh = True
                continue
            if _is_punct(ch) or 0x4E00 <= ord(ch) <= 0x9FFF:
                parts.append(ch)
                fresh = True
            elif fresh:
                parts.append(ch)
                fresh = False
            else:
                parts[-1] += ch
        out: list[int] = []
        for part in parts:
            out.extend(self._greedy(part))
        return tuple(out[:MAX_PIECES]) or (UNK,)

    def _greedy(self, part: str) -> list[int]:
        if len(part) > 100:
            return [UNK]
        out: list[int] = []
        at = 0
        while at < len(part):
            end = len(part)
            while end > at:
                sub = part[at:end] if at == 0 else "##" + part[at:end]
                if sub in self.ids:
                    out.append(self.ids[sub])
                    break
                end -= 1
            if end == at:
                return [UNK]
            at = end
        return out


@lru_cache(maxsize=None)
def shape(word: str) -> int:
    """0 special, 1 lower, 2 Title, 3 CAPS, 4 one capital, 5 mixed case, 6 digits, 7 digits and others, 8 symbol, 9 other."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if digits:
        return 6 if all(c.isdigit() for c in word) else 7
    if not letters:
        return 8
    if not any(c.isupper() or c.islower() for c in letters):
        return 9
    if all(not c.isupper() for c in letters):
        return 1
    if len(letters) == 1:
        return 4
    if all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 5
