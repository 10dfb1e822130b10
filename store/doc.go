// Package store keeps reports and what was read from them in one SQLite file.
//
// It promises:
//
//   - What Add has acknowledged is on the disk: a crash, at any point, loses none of it, and leaves no half of a report.
//   - Adding the same report twice changes nothing. A changed text of the same URL is a new version: its claims take the
//     place of the older version's, which stays readable.
//   - The file's schema is numbered; an older file is brought up to date when it is opened, a newer or foreign one is
//     refused with a clear error and left as it is.
//   - No SQL leaves the package: domain types go in and come out.
package store
