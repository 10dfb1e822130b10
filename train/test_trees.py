"""python3 -m unittest, in train/: every block of the corpus's trees is a tree, and its names are well formed."""
from __future__ import annotations

import unittest
from pathlib import Path

import treebank

CORPUS = Path(__file__).parent / "corpus"


def rooted(heads: list[int]) -> bool:
    """Whether every word comes to the one root (0) by its heads, which count from 1."""
    for i in range(1, len(heads) + 1):
        seen: set[int] = set()
        while i:
            if i in seen or not 0 <= heads[i - 1] <= len(heads):
                return False
            seen.add(i)
            i = heads[i - 1]
    return heads.count(0) == 1


class Trees(unittest.TestCase):
    def test_every_block_is_a_tree(self) -> None:
        files = sorted(CORPUS.glob("*.trees"))
        self.assertTrue(files)
        for path in files:
            for text, rows in treebank.blocks(path):
                heads = [int(r[2]) for r in rows]
                self.assertTrue(rooted(heads), f"{path.name}: {text}")
                self.assertTrue(all((r[2] == "0") == (r[3] == "root") for r in rows), f"{path.name}: {text}")

    def test_a_circle_is_no_tree(self) -> None:
        self.assertFalse(rooted([2, 1, 0]))
        self.assertFalse(rooted([0, 0]))
        self.assertTrue(rooted([2, 0, 2]))


if __name__ == "__main__":
    unittest.main()
