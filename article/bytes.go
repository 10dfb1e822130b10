package article

import (
	"bytes"
	"encoding/json"
	"net/http"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

const sniffed = 4096 // bytes looked at to tell what an input is

// binary names the kind of a file that is no text, with what to do about it; "" for text.
func binary(data []byte) (kind, mend string) {
	head := data[:min(len(data), sniffed)]
	if utf16(head) {
		return "", ""
	}
	const asText = "give its text or its HTML page"
	for _, k := range []struct{ magic, kind, mend string }{
		{"%PDF-", "a PDF file", "take its text out first, for example with pdftotext"},
		{"PK\x03\x04", "a ZIP or office file", "save it as plain text first"},
		{"\xd0\xcf\x11\xe0", "an office file", "save it as plain text first"},
		{"\x1f\x8b", "a gzip file", "unpack it first: gzip -dc FILE | sitrep read -"},
		{"\x28\xb5\x2f\xfd", "a zstd file", "unpack it first: zstd -dc FILE | sitrep read -"},
		{"{\\rtf", "an RTF file", "save it as plain text first"},
	} {
		if bytes.HasPrefix(head, []byte(k.magic)) {
			return k.kind, k.mend
		}
	}
	if t := http.DetectContentType(head); strings.HasPrefix(t, "image/") || strings.HasPrefix(t, "audio/") || strings.HasPrefix(t, "video/") {
		return "it begins like " + t, asText
	}
	control := 0
	for _, c := range head {
		switch {
		case c == 0:
			return "it has zero bytes", asText
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != 0x1a:
			control++
		}
	}
	if control*20 > len(head) {
		return "it is full of control characters", asText
	}
	return "", ""
}

func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// isPage tells an HTML page from plain text, by what it begins with and else by its name's ending.
func isPage(name string, data []byte) bool {
	head := data[:min(len(data), sniffed)]
	if strings.HasPrefix(http.DetectContentType(head), "text/html") {
		return true
	}
	if bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?xml")) {
		lower := bytes.ToLower(head)
		return bytes.Contains(lower, []byte("<html")) || bytes.Contains(lower, []byte("<p>")) // NITF and its like
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// isLines reports whether the first line is a JSON object with a field in it.
func isLines(data []byte) bool {
	line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n"))
	if len(line) == 0 || line[0] != '{' {
		return false
	}
	var object map[string]json.RawMessage
	return json.Unmarshal(line, &object) == nil && len(object) > 0
}

// isList reports whether all is one JSON array of objects, or one object over many lines.
func isList(data []byte) bool {
	if data = bytes.TrimSpace(data); len(data) == 0 {
		return false
	}
	if data[0] == '{' {
		var object map[string]json.RawMessage
		return json.Unmarshal(data, &object) == nil
	}
	var objects []map[string]json.RawMessage
	return data[0] == '[' && json.Unmarshal(data, &objects) == nil
}

// decode makes text of the bytes of a plain file: UTF-8, or UTF-16 where it says so itself.
func decode(data []byte) (string, []string) {
	if utf16(data) {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err == nil {
			text, _ := valid(string(out))
			return text, []string{"read as UTF-16"}
		}
	}
	text, bad := valid(string(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	if bad > 0 {
		return text, []string{replaced(bad)}
	}
	return text, nil
}
