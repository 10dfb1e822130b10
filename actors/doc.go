// Package actors knows who acts in the news: agent nouns and titles with their PLOVER sectors, international bodies and
// state institutions, armed groups, parties, people in office by date, and the outlets that report.
//
// It promises:
//
//   - Everything it knows stands in plain-text tables beside the code, which an analyst can read, correct and extend.
//     They are embedded; nothing is fetched. A line that cannot be understood is an error that names file and line.
//   - Names meet through one function, Fold: case, accents, hyphens, dots, apostrophes, spaces, a leading "the" and the
//     Arabic article make no difference. But what the tables capitalise is not found wholly in lower case ("time" is no
//     magazine), and acronyms of two and three letters are found in capitals only: "IS" is a group, "Is" is not.
//   - Where a name stands for more than one thing, the plural lookup (Groups, Parties …) gives all of them, in the order
//     of the table, which puts first what a report means when it says no more.
//   - What is not in the tables is not found. A date on which two people hold one office gives neither.
//
// A Table does not change and may be used by many goroutines at once.
package actors
