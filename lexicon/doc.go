// Package lexicon holds the words that a reading rests on, as plain text files that an analyst can read, correct and
// extend: predicates with their codes and frames, phases of processes, words that say what was counted, counted nouns,
// cues of attribution, words that change a status, light verbs, words of blame, and the classes of nouns and verbs that they speak of.
//
// It promises three things. What a lookup returns stands on a line of one of those files, and says on which. Nothing is
// skipped: a line that cannot be understood, a code that the record's format does not have, or a second line for the same
// thing makes Load fail with the file, the line and the reason. And a loaded Lexicon never changes, so that any number of
// readers may share it.
//
// Lookups take a lower-case lemma and a part of speech. Entries of several words, and entries written with hyphens that a
// tokenizer may have split, are found in running text with MatchPhrase and then looked up like any other.
package lexicon
