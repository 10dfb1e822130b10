package article

import (
	"bufio"
	_ "embed"
	"net/url"
	"strings"
	"sync"
)

//go:embed outlets.txt
var outletList string

// outlets knows agencies and papers by their names and their hosts.
type outlets struct {
	names map[string]string // lower-case spelling to name
	hosts map[string]string
}

var knownOutlets = sync.OnceValue(func() outlets {
	o := outlets{names: map[string]string{}, hosts: map[string]string{}}
	lines := bufio.NewScanner(strings.NewReader(outletList))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "|")
		name := strings.TrimSpace(parts[0])
		o.names[strings.ToLower(name)] = name
		for i, part := range parts[1:] {
			for word := range strings.SplitSeq(part, ",") {
				word = strings.ToLower(strings.TrimSpace(word))
				switch {
				case word == "":
				case i == 0:
					o.hosts[word] = name
				default:
					o.names[word] = name
				}
			}
		}
	}
	return o
})

func isOutlet(s string) bool {
	_, ok := knownOutlets().names[strings.ToLower(strings.TrimSpace(s))]
	return ok
}

// outletName writes an outlet's name as it is usually written, where it is known.
func outletName(s string) string {
	s = strings.TrimSpace(s)
	if name, ok := knownOutlets().names[strings.ToLower(s)]; ok {
		return name
	}
	if name, ok := outletAt(s); ok {
		return name
	}
	return s
}

// outletAt names the outlet that publishes at an address or a host.
func outletAt(address string) (string, bool) {
	host := strings.ToLower(address)
	if u, err := url.Parse(address); err == nil && u.Host != "" {
		host = strings.ToLower(u.Hostname())
	}
	host, _, _ = strings.Cut(host, "/")
	for host != "" {
		if name, ok := knownOutlets().hosts[host]; ok {
			return name, true
		}
		_, parent, ok := strings.Cut(host, ".")
		if !ok {
			return "", false
		}
		host = parent
	}
	return "", false
}
