"""python3 -m unittest, in train/: what a file of attribution alone may hold."""
from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import marks


def items(text: str) -> list[marks.Item]:
    with tempfile.TemporaryDirectory() as d:
        path = Path(d) / "x.marks"
        path.write_text(text, encoding="utf-8")
        return marks.read(str(path))


class OnlyAttribution(unittest.TestCase):
    SAID = "T The mayor said the bridge fell.\nQ The mayor | said | the bridge fell\n"

    def test_directive_holds_for_what_follows(self) -> None:
        before, after = items(f"{self.SAID}\n# only attribution\n{self.SAID}")
        self.assertFalse(before.only_quotes)
        self.assertTrue(after.only_quotes)
        self.assertEqual([], after.problems)
        self.assertEqual([(15, 30)], after.quotes[0].content)

    def test_other_lines_are_refused(self) -> None:
        item, = items(f"# only attribution\n{self.SAID}E fell | ASSAULT.destroy | happened\n")
        self.assertEqual(1, len(item.problems))


if __name__ == "__main__":
    unittest.main()
