package main

import (
	_ "embed"
	"fmt"
	"runtime"
	"runtime/debug"
)

//go:embed credits.txt
var credits string

type versionCommand struct{}

// Run prints the version and the credits.
func (*versionCommand) Run(std streams) error {
	version, revision := "(devel)", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if info.Main.Version != "" {
			version = info.Main.Version
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				revision = " " + s.Value[:12]
			}
		}
	}
	if _, err := fmt.Fprintf(std.out, "sitrep %s%s, %s, %s/%s\n\n%s", version, revision, runtime.Version(), runtime.GOOS, runtime.GOARCH, credits); err != nil {
		return fmt.Errorf("writing the version: %w", err)
	}
	return nil
}
