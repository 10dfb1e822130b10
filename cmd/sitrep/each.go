package main

import (
	"bufio"
	"context"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"

	"sitrep/article"
)

// work makes the output of one report, and returns what writes it.
type work func(context.Context, *article.Article) (func(*bufio.Writer) error, error)

// result is what became of one input.
type result struct {
	place string
	notes []string
	write func(*bufio.Writer) error
	err   error
}

// each does the work on every input, on as many goroutines as there are processors, and writes the outputs in the order
// of the inputs. At most a few inputs for each processor are held at once. An input that fails is told on standard
// error, the others go on, and errSome is returned at the end.
func each(ctx context.Context, inputs iter.Seq[article.Line], std streams, do work) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	const heldPerWorker = 4
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan chan result, workers*heldPerWorker) // in the order of the inputs
	go begin(ctx, inputs, workers, queue, do)              // it may hang in reading standard input after a cancel: nobody waits for it

	out := bufio.NewWriterSize(std.out, 1<<16)
	failed := false
	for done := range queue {
		var r result
		select {
		case r = <-done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if r.tell(std) != nil {
			failed = true
			continue
		}
		if err := r.write(out); err != nil {
			return err
		}
		if len(queue) == 0 { // nothing waits: let the reader of our output have it
			if err := out.Flush(); err != nil {
				return fmt.Errorf("writing the output: %w", err)
			}
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if failed {
		return errSome
	}
	return nil
}

// begin begins the work on every input, on so many at a time, and queues where each result will be.
func begin(ctx context.Context, inputs iter.Seq[article.Line], workers int, queue chan<- chan result, do work) {
	defer close(queue)
	slots := make(chan struct{}, workers)
	for line := range inputs {
		done := make(chan result, 1)
		select {
		case queue <- done:
		case <-ctx.Done():
			return
		}
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		go func() {
			defer func() { <-slots }()
			done <- one(ctx, line, do)
		}()
	}
}

// tell writes the notes and the error of a result to standard error, and gives the error.
func (r *result) tell(std streams) error {
	for _, note := range r.notes {
		fmt.Fprintf(std.err, "sitrep: %s: note: %s\n", r.place, note)
	}
	if r.err != nil {
		fmt.Fprintf(std.err, "sitrep: %v\n", r.err)
	}
	return r.err
}

// one does the work on one input. A panic in it costs this input and no other.
func one(ctx context.Context, line article.Line, do work) (r result) {
	r.place = line.Place
	if line.Err != nil {
		r.err = line.Err
		return r
	}
	r.notes = line.Article.Notes
	defer func() {
		if p := recover(); p != nil {
			r.err = fmt.Errorf("%s: reading the report: a fault in sitrep: %v; please report it with the text\n%s", line.Place, p, debug.Stack())
		}
	}()
	write, err := do(ctx, line.Article)
	if err != nil {
		r.err = fmt.Errorf("%s: reading the report: %w", line.Place, err)
		return r
	}
	r.write = write
	return r
}
