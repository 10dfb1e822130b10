// Package eval measures sitrep. It runs the scorers that figures.txt names over the development gold, lays the figures beside
// those of the last commit and the goals, and writes the README's table.
//
// It promises that every figure in that table comes from a scorer that anyone can run, and that a figure under its floor is
// said. It needs python3 and the folder of gold beside the project; nothing else of sitrep needs it.
package eval
