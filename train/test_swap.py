"""What drawing names anew keeps: python3 -m unittest."""
import random
import unittest

import swap
from data import Document, Sentence


def document(words: list[tuple[str, str, str]]) -> Document:
    s = Sentence("s", [w[0] for w in words], [1] * len(words))
    s.xpos, s.ner = [w[1] for w in words], [w[2] for w in words]
    return Document("d", [s, s])


class Swapped(unittest.TestCase):
    def test_names_of_a_text_are_exchanged_alike(self) -> None:
        doc = document([("Adaeze", "NNP", "B-PER"), ("met", "VBD", "O"), ("Turks", "NNPS", "B-NORP"), ("in", "IN", "O"), ("Lomovo", "NNP", "B-LOC")])
        urn = {"B-PER": ["Tomas"], "B-LOC": ["Kesh"]}
        seen = set()
        for seed in range(60):
            new = swap.swapped([doc], urn, random.Random(seed))[0]
            self.assertEqual(new.sentences[0].forms, new.sentences[1].forms)
            self.assertEqual(new.sentences[0].forms[1:4], ["met", "Turks", "in"])
            seen.add((new.sentences[0].forms[0], new.sentences[0].forms[4]))
        self.assertEqual(seen, {(a, b) for a in ("Adaeze", "Tomas") for b in ("Lomovo", "Kesh")})
        self.assertEqual(doc.sentences[0].forms[0], "Adaeze", "what was read stays as it was")

    def test_urns_hold_names_by_label(self) -> None:
        doc = document([("Adaeze", "NNP", "B-PER"), ("Obi", "NNP", "I-PER"), ("UN", "NNP", "B-ORG")])
        self.assertEqual(swap.urns([doc]), {"B-PER": ["Adaeze"] * 2, "I-PER": ["Obi"] * 2})


if __name__ == "__main__":
    unittest.main()
