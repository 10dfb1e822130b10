// Package article turns bytes, as an outlet published them, into a clean report: plain text, an HTML page, or a line of
// JSON Lines.
//
// It promises four things. Plain text comes through unchanged, character for character; only bytes that are not UTF-8
// are replaced, by U+FFFD, and that is said. What the caller gives wins over what the page says, and the page over the
// dateline; what nobody says stays empty. Nothing is cut from a text: parts that are no report (furniture, headings,
// captions, credits, repetitions) are pointed at with a reason. And no input, however broken, ends in anything but an
// article or a *Problem that says what was being done, where, and what mends it.
package article
