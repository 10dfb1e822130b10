package lang

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// A word a line: form, universal tag, tag, head, relation; then the head and relation that it shall have, where they change.
func TestMendClauses(t *testing.T) {
	for name, test := range map[string]struct{ words, want string }{
		"a past in -ing, its object in apposition": {
			"struck VERB VBD -1 root; a DET DT 2 det; school NOUN NN 0 obj; , PUNCT , 0 punct; killing VERB VBD 0 parataxis; three NUM CD 6 nummod; teachers NOUN NNS 2 appos",
			"-1 root; 2 det; 0 obj; 0 punct; 0 advcl; 6 nummod; 4 obj"},
		"a number that strays from what it counts, and those hurt taken for an adjective": {
			"6 NUM CD 7 discourse; Syrian ADJ JJ 2 amod; drivers NOUN NNS 7 nsubj:pass; and CCONJ CC 4 cc; 22 NUM CD 2 conj; injured ADJ NNS 2 conj; were AUX VBD 7 aux:pass; counted VERB VBN -1 root",
			"2 nummod; 2 amod; 7 nsubj:pass; 4 cc; 5 nummod; 2 conj; 7 aux:pass; -1 root"},
		"a subject taken for the root": {
			"mortar NOUN NN 1 compound; fire NOUN NN -1 root; killed VERB VBD 1 parataxis; a DET DT 4 det; farmer NOUN NN 2 obj",
			"1 compound; 2 nsubj; -1 root; 4 det; 2 obj"},
		"a subject in apposition taken for the root": {
			"Osman PROPN NNP -1 root; , PUNCT , 3 punct; a DET DT 3 det; nurse NOUN NN 0 appos; , PUNCT , 0 punct; was AUX VBD 6 aux:pass; hurt VERB VBN 0 acl:relcl",
			"6 nsubj:pass; 3 punct; 3 det; 0 appos; 0 punct; 6 aux:pass; -1 root"},
		"a relative clause of the root": {
			"nurse NOUN NN -1 root; who PRON WP 3 nsubj:pass; was AUX VBD 3 aux:pass; hurt VERB VBN 0 acl:relcl",
			"-1 root; 3 nsubj:pass; 3 aux:pass; 0 acl:relcl"},
		"a subject with an aside taken for the root": {
			"people NOUN NNS -1 root; , PUNCT , 3 punct; two NUM CD 3 nummod; children NOUN NNS 0 appos; , PUNCT , 0 punct; died VERB VBD 0 acl:relcl; " +
				"when ADV WRB 9 advmod; a DET DT 8 det; shell NOUN NN 9 nsubj; hit VERB VBD 3 acl; Oslo PROPN NNP 9 obj",
			"5 nsubj; 3 punct; 3 nummod; 0 appos; 0 punct; -1 root; 9 advmod; 8 det; 9 nsubj; 5 advcl; 9 obj"},
		"what stands behind a preposition": {
			"army NOUN NN 1 nsubj; clashed VERB VBD -1 root; with ADP IN 3 case; rebels NOUN NNS 1 obj",
			"1 nsubj; -1 root; 3 case; 1 obl"},
		"the subject of the next clause joined to an object": {
			"armies NOUN NNS 1 nsubj; beat VERB VBD -1 root; rebels NOUN NNS 1 obj; and CCONJ CC 4 cc; Oslo PROPN NNP 2 conj; will AUX MD 6 aux; pay VERB VB 1 conj",
			"1 nsubj; -1 root; 1 obj; 6 cc; 6 nsubj; 6 aux; 1 conj"},
		"two objects and a second verb": {
			"armies NOUN NNS 1 nsubj; beat VERB VBD -1 root; rebels NOUN NNS 1 obj; and CCONJ CC 4 cc; Oslo PROPN NNP 2 conj; and CCONJ CC 7 cc; will AUX MD 7 aux; pay VERB VB 1 conj",
			"1 nsubj; -1 root; 1 obj; 4 cc; 2 conj; 7 cc; 7 aux; 1 conj"},
		"a relative clause that reaches over who says it": {
			"mine NOUN NN 1 nsubj; hit VERB VBD 4 ccomp; buses NOUN NNS 1 obj; , PUNCT , 1 punct; said VERB VBD -1 root; police NOUN NNS 4 nsubj; , PUNCT , 8 punct; who PRON WP 8 nsubj; rely VERB VBP 2 acl:relcl",
			"1 nsubj; 4 ccomp; 1 obj; 1 punct; -1 root; 4 nsubj; 8 punct; 8 nsubj; 5 acl:relcl"},
		"an object taken for an adverb": {
			"sides NOUN NNS 1 nsubj; exchanged VERB VBD -1 root; fire ADV NN 1 advmod",
			"1 nsubj; -1 root; 1 obj"},
		"a noun taken for a clause": {
			"responsible ADJ JJ -1 root; for SCONJ IN 3 mark; the DET DT 3 det; killing NOUN NN 0 advcl; of ADP IN 5 case; nine NUM CD 3 obj",
			"-1 root; 3 case; 3 det; 0 obl; 5 case; 3 nmod"},
		"whom somebody talks with": {
			"speak VERB VBP -1 root; about ADP IN 3 case; the DET DT 3 det; raid NOUN NN 0 obl; with ADP IN 5 case; nurses NOUN NNS 3 nmod",
			"-1 root; 3 case; 3 det; 0 obl; 5 case; 0 obl"},
		"when something is proposed": {
			"propose VERB VBP -1 root; talks NOUN NNS 0 obj; during ADP IN 4 case; a DET DT 4 det; visit NOUN NN 1 nmod",
			"-1 root; 0 obj; 4 case; 4 det; 0 obl"},
		"at whose door something is laid": {
			"link VERB VBP -1 root; the DET DT 2 det; raid NOUN NN 0 obj; to ADP IN 5 case; the DET DT 5 det; Front PROPN NNP 2 nmod",
			"-1 root; 2 det; 0 obj; 5 case; 5 det; 0 obl"},
		"a second noun with its own preposition": {
			"death NOUN NN -1 root; of ADP IN 2 case; Sana PROPN NNP 0 nmod; and CCONJ CC 4 cc; injuries NOUN NNS 0 conj; to ADP IN 6 case; clerks NOUN NNS 0 nmod",
			"-1 root; 2 case; 0 nmod; 4 cc; 0 conj; 6 case; 4 nmod"},
		"at least a number": {
			"Greek ADJ JJ 1 amod; guards NOUN NNS 2 nsubj; shot VERB VBD -1 root; at ADP IN 4 case; least ADJ JJS 0 fixed; four NUM CD 6 nummod; men NOUN NNS 2 obj",
			"1 amod; 2 nsubj; -1 root; 4 case; 5 nmod; 6 nummod; 2 obj"},
		"an article beyond the verb": {
			"The DET DT 4 det; raid NOUN NN 2 nsubj; came VERB VBD -1 root; a DET DT 4 det; day NOUN NN 2 obl; later ADV RB 4 advmod",
			"1 det; 2 nsubj; -1 root; 4 det; 2 obl; 4 advmod"},
		"a subject taken for somebody told": {
			"Oslo PROPN NNP 1 nsubj; said VERB VBD -1 root; a DET DT 3 det; sniper NOUN NN 1 iobj; had AUX VBD 5 aux; fired VERB VBN 1 ccomp",
			"1 nsubj; -1 root; 3 det; 5 nsubj; 5 aux; 1 ccomp"},
		"two objects, one before the verb": {
			"strike NOUN NN 4 obj; on ADP IN 3 case; a DET DT 3 det; wedding NOUN NN 4 obj; killed VERB VBD -1 root; twelve NUM CD 4 obj",
			"4 nsubj; 3 case; 3 det; 0 nmod; -1 root; 4 obj"},
		"the subject of a passive": {
			"A DET DT 1 det; grenade NOUN NN 3 obl:unmarked; was AUX VBD 3 aux:pass; thrown VERB VBN -1 root",
			"1 det; 3 nsubj:pass; 3 aux:pass; -1 root"},
		"by whom": {
			"defused VERB VBD -1 root; bombs NOUN NNS 0 obj; planted VERB VBN 1 acl; by ADP IN 4 case; rebels NOUN NNS 0 obl",
			"-1 root; 0 obj; 1 acl; 4 case; 2 obl"},
		"an opening whose words hang elsewhere": {
			"A DET DT 5 det; German ADJ JJ 5 amod; drone NOUN NN 1 flat; struck VERB VBD -1 root; a DET DT 5 det; bus NOUN NN 3 obj",
			"2 det; 2 amod; 3 nsubj; -1 root; 5 det; 3 obj"},
		"an opening of what is said": {
			"A DET DT 1 det; blast NOUN NN 6 ccomp; shook VERB VBD 6 ccomp; Oslo PROPN NNP 2 obj; , PUNCT , 6 punct; residents NOUN NNS 6 nsubj; said VERB VBD -1 root",
			"1 det; 2 nsubj; 6 ccomp; 2 obj; 6 punct; 6 nsubj; -1 root"},
		"an infinitive beside its verb": {
			"They PRON PRP 1 nsubj; agreed VERB VBD 6 ccomp; to PART TO 3 mark; meet VERB VB 6 ccomp; , PUNCT , 6 punct; Oslo PROPN NNP 6 nsubj; said VERB VBD -1 root",
			"1 nsubj; 6 ccomp; 3 mark; 1 xcomp; 6 punct; 6 nsubj; -1 root"},
		"a determiner beside its noun": {
			"were VERB VBD -1 root; no DET DT 0 nsubj; losses NOUN NNS 0 nsubj",
			"-1 root; 2 det; 0 nsubj"},
		"a participle's object taken for a second one": {
			"shelled VERB VBD -1 root; a DET DT 2 det; camp NOUN NN 0 obj; , PUNCT , 0 punct; killing VERB VBG 0 parataxis; six NUM CD 6 nummod; nurses NOUN NNS 0 obj",
			"-1 root; 2 det; 0 obj; 0 punct; 0 advcl; 6 nummod; 4 obj"},
		"a subject on the adjunct": {
			"people NOUN NNS 3 nsubj; died VERB VBD -1 root; in ADP IN 3 case; shelling NOUN NN 1 obl",
			"1 nsubj; -1 root; 3 case; 1 obl"},
		"a second subject, behind the verb": {
			"Oslo PROPN NNP 1 nsubj; began VERB VBD -1 root; an DET DT 3 det; offensive NOUN NN 1 nsubj",
			"1 nsubj; -1 root; 3 det; 1 obj"},
		"what somebody is accused of": {
			"Groups NOUN NNS 1 nsubj; accuse VERB VBP -1 root; the DET DT 3 det; navy NOUN NN 1 obj; of ADP IN 5 case; piracy NOUN NN 3 nmod",
			"1 nsubj; -1 root; 3 det; 1 obj; 5 case; 1 obl"},
		"a participle taken for the clause's verb": {
			"men NOUN NNS 1 nsubj; described VERB VBD 6 ccomp; as ADP IN 3 case; thieves NOUN NNS 1 obl; robbed VERB VBD 6 ccomp; us PRON PRP 4 obj; said VERB VBD -1 root",
			"4 nsubj; 0 acl; 3 case; 1 obl; 6 ccomp; 4 obj; -1 root"},
		"a verb between two subjects": {
			"nine NUM CD 6 nsubj:pass; died VERB VBD 6 ccomp; and CCONJ CC 6 cc; forty NUM CD 6 nsubj:pass; were AUX VBD 6 aux:pass; badly ADV RB 6 advmod; hurt VERB VBN -1 root",
			"1 nsubj; 6 ccomp; 6 cc; 6 nsubj:pass; 6 aux:pass; 6 advmod; -1 root"},
		"what a subject is of": {
			"strike NOUN NN 4 nsubj; on ADP IN 3 case; the DET DT 3 det; market NOUN NN 4 obl; killed VERB VBD -1 root; two NUM CD 4 obj",
			"4 nsubj; 3 case; 3 det; 0 nmod; -1 root; 4 obj"},
		"a past taken for an apposition": {
			"bomb NOUN NN -1 root; hit VERB NNP 0 appos; a DET DT 3 det; van NOUN NN 1 obj",
			"1 nsubj; -1 root; 3 det; 1 obj"},
		"nothing to mend": {
			"Oslo PROPN NNP 1 nsubj; said VERB VBD -1 root; it PRON PRP 3 nsubj; began VERB VBD 1 ccomp; to PART TO 5 mark; bring VERB VB 3 xcomp; flour NOUN NN 5 obj",
			"1 nsubj; -1 root; 3 nsubj; 1 ccomp; 5 mark; 3 xcomp; 5 obj"},
	} {
		words := wordsOf(t, test.words)
		mendClauses(words)
		for i, line := range strings.Split(test.want, "; ") {
			if got := headAndRel(&words[i]); got != line {
				t.Errorf("%s: %s: %s, want %s", name, words[i].Form, got, line)
			}
		}
	}
}

func TestTagsFollowTheTree(t *testing.T) {
	for _, test := range []struct{ words, upos, xpos string }{
		{"the DET DT 1 det; recapture VERB VB -1 root; of ADP IN 3 case; Oslo PROPN NNP 1 nmod", "DET NOUN ADP PROPN", "DT VB IN NNP"},
		{"people NOUN NNS -1 root; shot VERB VBD 0 acl; in ADP IN 3 case; Oslo PROPN NNP 1 obl", "NOUN VERB ADP PROPN", "NNS VBN IN NNP"},
		{"those PRON DT -1 root; who PRON WP 2 nsubj; shot VERB VBD 0 acl", "PRON PRON VERB", "DT WP VBD"},
	} {
		words := wordsOf(t, test.words)
		mendClauses(words)
		var upos, xpos []string
		for _, w := range words {
			upos, xpos = append(upos, w.UPOS), append(xpos, w.XPOS)
		}
		if got := strings.Join(upos, " "); got != test.upos {
			t.Errorf("%s: tagged %s", test.words, got)
		}
		if got := strings.Join(xpos, " "); got != test.xpos {
			t.Errorf("%s: tagged %s", test.words, got)
		}
	}
}

// Whatever tree it is given, what comes out is a tree with one root.
func TestMendedTreesAreTrees(t *testing.T) {
	forms := []string{"Said VERB VBD", "killing VERB VBD", "soldiers NOUN NNS", "two NUM CD", "strike NOUN NN", "was AUX VBD", "by ADP IN", "struck VERB VBN", "said VERB VBD", ", PUNCT ,",
		"when ADV WRB", "to PART TO", "a DET DT", "agreed VERB VBD", "hit NOUN VBD", "Danish ADJ JJ", "police NOUN NN", "and CCONJ CC", "among ADP IN", "that PRON WDT", "shoot VERB VBD", "on ADP IN", ". PUNCT ."}
	rels := []string{"nsubj", "nsubj:pass", "obj", "conj", "appos", "acl", "obl", "obl:unmarked", "case", "parataxis", "ccomp", "iobj", "aux:pass", "compound", "advcl", "nmod", "acl:relcl", "mark", "advmod", "det", "amod", "nummod", "cop", "cc"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		n := 3 + random.IntN(8)
		order := random.Perm(n) // every word hangs on one that comes earlier here
		words := make([]Word, n)
		for k, i := range order {
			cols := strings.Fields(forms[random.IntN(len(forms))])
			words[i] = Word{Form: cols[0], Lemma: cols[0], UPOS: cols[1], XPOS: cols[2], Head: -1, Rel: "root", NER: "O"}
			if k > 0 {
				words[i].Head, words[i].Rel = order[random.IntN(k)], rels[random.IntN(len(rels))]
			}
		}
		before := treeText(words)
		repair(words)
		repaired := treeText(words)
		mendClauses(words)
		roots := 0
		for i := range words {
			steps := 0
			for h := i; h >= 0 && steps <= n; h = words[h].Head {
				steps++
			}
			if steps > n {
				t.Fatalf("a cycle at word %d\n%s\n%s\n%s", i, before, repaired, treeText(words))
			}
			if words[i].Head < 0 {
				roots++
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots\n%s\n%s\n%s", roots, before, repaired, treeText(words))
		}
	}
}

func wordsOf(t *testing.T, text string) []Word {
	t.Helper()
	var words []Word
	for line := range strings.SplitSeq(text, "; ") {
		cols := strings.Fields(line)
		head, err := strconv.Atoi(cols[3])
		if err != nil {
			t.Fatal(err)
		}
		words = append(words, Word{Form: cols[0], UPOS: cols[1], XPOS: cols[2], Lemma: cols[0], Head: head, Rel: cols[4], NER: "O"})
	}
	return words
}

func headAndRel(w *Word) string { return strconv.Itoa(w.Head) + " " + w.Rel }

func treeText(words []Word) string {
	var b strings.Builder
	for i := range words {
		fmt.Fprintf(&b, "%d %s %s; ", i, words[i].Form, headAndRel(&words[i]))
	}
	return b.String()
}
