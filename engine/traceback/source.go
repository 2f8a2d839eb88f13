// This file finds the source lines that tracebacks show.

package traceback

import (
	"strings"
	"sync"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/vm"
)

// registry has the source of code that comes from no file: the command line and the prompt.
type registry struct {
	mu    sync.RWMutex
	files map[string][]string
	codes map[*vm.Code][]string
}

type registryKey struct{}

func registryOf(in *object.Interp) *registry {
	return in.State(registryKey{}, func() any {
		return &registry{files: map[string][]string{}, codes: map[*vm.Code][]string{}}
	}).(*registry)
}

// Register makes text the source of everything whose file name is filename, in preference to the file of that name.
func Register(in *object.Interp, filename, text string) {
	r := registryOf(in)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.files[filename] = splitLines(text)
}

// RegisterCode makes text the source of c and the code within it, whatever its file name is.
func RegisterCode(in *object.Interp, c *vm.Code, text string) {
	r := registryOf(in)
	lines := splitLines(text)
	r.mu.Lock()
	defer r.mu.Unlock()
	work := []*vm.Code{c}
	for len(work) > 0 {
		c := work[len(work)-1]
		work = append(work[:len(work)-1], c.Inner()...)
		r.codes[c] = lines
	}
}

// CodeLines is lines first to last, counted from 1, of the source of c, which may be nil, or of the file filename;
// missing lines are empty.
func CodeLines(th *object.Thread, c *vm.Code, filename string, first, last int) []string {
	s := sources{th: th, files: map[string][]string{}}
	return s.lines(entry{code: c, filename: filename}, first, last)
}

// FileLines is the lines of a file or registered source, without asking module linecache.
func FileLines(th *object.Thread, filename string) (lines []string, ok bool) {
	s := sources{th: th, files: map[string][]string{}}
	lines = s.read(filename)
	return lines, lines != nil
}

// Lines is the lines of a file as tracebacks show them, without line ends; ok is false when there is no such source.
func Lines(th *object.Thread, filename string) (lines []string, ok bool) {
	s := sources{th: th, files: map[string][]string{}}
	lines = s.file(filename)
	return lines, lines != nil
}

// sources caches what was read while one exception is shown.
type sources struct {
	th    *object.Thread
	files map[string][]string
}

// lines is lines first to last, counted from 1, without trailing space; missing ones are empty.
func (s *sources) lines(e entry, first, last int) []string {
	r := registryOf(s.th.Interp)
	r.mu.RLock()
	all, ok := r.codes[e.code]
	r.mu.RUnlock()
	if !ok {
		all = s.file(e.filename)
	}
	const most = 1 << 16 // positions can be made up by code.replace()
	last = min(last, first+most)
	out := make([]string, 0, last-first+1)
	for n := first; n <= last; n++ {
		line := ""
		if n >= 1 && n <= len(all) {
			line = strings.TrimRight(all[n-1], " \t\n\r\f\v")
		}
		out = append(out, line)
	}
	return out
}

// file is the lines of the file name, nil if it cannot be read. What scripts have put into linecache.cache comes first,
// unless it is a copy of a file.
func (s *sources) file(name string) []string {
	if lines, ok := s.files[name]; ok {
		return lines
	}
	lines := s.cached(name)
	if lines == nil {
		lines = s.read(name)
	}
	s.files[name] = lines
	return lines
}

// cached is what linecache.cache has for name as generated source: (size, None, lines, name).
func (s *sources) cached(name string) []string {
	m, ok := s.th.Interp.Modules.GetName("linecache")
	if !ok || m.Type() != object.ModuleType {
		return nil
	}
	cache, ok := object.Cast[object.Module](m).Dict.GetName("cache")
	if !ok || !cache.Type().Has(object.FlagDict) {
		return nil
	}
	v, ok := cache.AsDict().GetName(name)
	if !ok || !v.Type().Has(object.FlagTuple) {
		return nil
	}
	items := v.AsTuple().Items
	if len(items) != 4 || !items[1].IsNone() || !items[2].Type().Has(object.FlagList) {
		return nil
	}
	var lines []string
	for _, l := range items[2].AsList().Items {
		if l.Type().Has(object.FlagStr) {
			lines = append(lines, strings.TrimRight(l.AsStr().String(), "\r\n"))
		}
	}
	return lines
}

// read is the lines of what was registered as name, or of the file.
func (s *sources) read(name string) []string {
	r := registryOf(s.th.Interp)
	r.mu.RLock()
	lines, ok := r.files[name]
	r.mu.RUnlock()
	if !ok {
		if reader, is := s.th.Interp.Importer.(interface{ Source(string) ([]byte, error) }); is && name != "" {
			if text, err := reader.Source(name); err == nil {
				lines = splitLines(decode(text))
			}
		}
	}
	return lines
}

// decode is the text of a source file, near enough for showing lines of it: UTF-8, or else Latin-1.
func decode(b []byte) string {
	text := strings.TrimPrefix(string(b), "\ufeff")
	if utf8.ValidString(text) {
		return text
	}
	runes := make([]rune, len(b))
	for i, c := range b {
		runes[i] = rune(c)
	}
	return string(runes)
}

// splitLines is the lines of text, which end in LF, CRLF or CR, without their ends.
func splitLines(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	lines := strings.Split(text, "\n")
	if n := len(lines); lines[n-1] == "" {
		lines = lines[:n-1]
	}
	return lines
}

// CodeText is the lines of the text that was registered for c, which came from no file.
func CodeText(th *object.Thread, c *vm.Code) (lines []string, ok bool) {
	r := registryOf(th.Interp)
	r.mu.RLock()
	defer r.mu.RUnlock()
	if lines, ok = r.codes[c]; !ok {
		lines, ok = r.files[c.Filename]
	}
	return append([]string(nil), lines...), ok
}
