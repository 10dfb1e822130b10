// Package when finds the time expressions of an English news text and says which days they mean.
//
// Find reads the words of a text in order, so that "that day", "two weeks
// later" and a bare "In June" can be understood from what was told before. It
// promises:
//
//   - Expressions come in text order, never overlap, and stay inside one
//     sentence.
//   - First and Last are the extent that TIMEX3 marks, without a preposition;
//     SpanFirst is First or the start of the preposition before it.
//   - Value is a TIMEX3 value. X stands for what the words leave open
//     ("XXXX-WXX-5" for a Friday nobody can place), and an empty Value means
//     that there is a time but no value for it ("this period").
//   - Start and End are the first and the last day meant, or the minute where a
//     clock time was given. "Since" and "from" reach forward to the report's
//     date, or stay open where that is unknown. Otherwise the preposition does
//     not change them: what happened "until April" or "before 2 May" is the
//     business of Bounds.
//   - Start is never after End.
//   - With a zero Reference.Published, nothing is counted from a date that is
//     not in the text.
//
// A range ("from June to August 1944", "3-5 March") is two expressions, the
// first with Range 1, the second with Range -1; Join makes one of them.
//
// The words are in plain files under data, each with a header that names its
// columns. There are no dependencies but the standard library.
package when
