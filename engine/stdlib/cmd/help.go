// This file has the command help, and the columns that it shows names in.

package cmd

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func helpMethods() []object.Method {
	return []object.Method{
		method("do_help", "($self, arg)", "List available commands with \"help\" or detailed help with \"help cmd\".", doHelp),
		method("print_topics", "($self, header, cmds, cmdlen, maxcol)", "Print a list of names in columns below a header, if there are any.", func(th *thread, self value, a []value) (value, *exception) {
			if some, exc := object.Truth(th, a[1]); exc != nil || !some {
				return object.None, exc
			}
			header, exc := object.ToStr(th, a[0])
			if exc != nil {
				return value{}, exc
			}
			text1 := header.String() + "\n"
			if ruled, exc := truth(th, self, "ruler"); exc != nil {
				return value{}, exc
			} else if ruled {
				ruler, exc := text(th, self, "ruler")
				if exc == nil {
					exc = th.CheckAlloc(header.Len(), len(ruler))
				}
				if exc != nil {
					return value{}, exc
				}
				text1 += strings.Repeat(ruler, header.Len()) + "\n"
			}
			if exc := write(th, self, text1); exc != nil {
				return value{}, exc
			}
			width, exc := object.Binary(th, object.Sub, a[3], object.Int64(1))
			if exc != nil {
				return value{}, exc
			}
			if _, exc := call(th, self, "columnize", a[1], width); exc != nil {
				return value{}, exc
			}
			return object.None, write(th, self, "\n")
		}),
		method("columnize", "($self, list, displaywidth=80)", "Print a list of strs in as few lines as fit, in columns.", columnize),
	}
}

// doHelp is the command help.
func doHelp(th *thread, self value, a []value) (value, *exception) {
	if some, exc := object.Truth(th, a[0]); exc != nil {
		return value{}, exc
	} else if !some {
		return object.None, listHelp(th, self)
	}
	if !isText(a[0]) {
		return value{}, object.TypeErrorf("can only concatenate str (not \"%s\") to str", a[0].Type().Name)
	}
	topic := a[0].AsStr().String()
	f, ok, exc := object.FindAttr(th, self, object.Intern("help_"+topic))
	if exc != nil {
		return value{}, exc
	}
	if ok {
		_, exc := object.Call0(th, f)
		return object.None, exc
	}
	command, ok, exc := object.FindAttr(th, self, object.Intern("do_"+topic))
	if exc != nil {
		return value{}, exc
	}
	if ok {
		doc, exc := object.GetAttrName(th, command, "__doc__")
		if exc != nil {
			return value{}, exc
		}
		if isText(doc) {
			clean, exc := native.FromModule(th, "inspect", "cleandoc")
			if exc == nil {
				doc, exc = object.Call1(th, clean, doc)
			}
			if exc != nil {
				return value{}, exc
			}
			if isText(doc) && doc.AsStr().String() != "" {
				return object.None, write(th, self, doc.AsStr().String()+"\n")
			}
		}
	}
	format, exc := object.GetAttrName(th, self, "nohelp")
	if exc != nil {
		return value{}, exc
	}
	none, exc := object.Binary(th, object.Mod, format, object.TupleOf(a[0]))
	if exc != nil {
		return value{}, exc
	}
	s, exc := object.ToStr(th, none)
	if exc != nil {
		return value{}, exc
	}
	return object.None, write(th, self, s.String()+"\n")
}

// listHelp lists commands and topics.
func listHelp(th *thread, self value) *exception {
	all, exc := names(th, self)
	if exc != nil {
		return exc
	}
	topics := map[string]bool{}
	for _, n := range all {
		if t, ok := strings.CutPrefix(n, "help_"); ok {
			topics[t] = true
		}
	}
	slices.Sort(all)
	var documented, bare []string
	for _, n := range slices.Compact(all) {
		command, ok := strings.CutPrefix(n, "do_")
		if !ok {
			continue
		}
		if topics[command] {
			delete(topics, command)
			documented = append(documented, command)
			continue
		}
		f, exc := object.GetAttrName(th, self, n)
		if exc != nil {
			return exc
		}
		if has, exc := truth(th, f, "__doc__"); exc != nil {
			return exc
		} else if has {
			documented = append(documented, command)
		} else {
			bare = append(bare, command)
		}
	}
	var rest []string
	for t := range topics {
		rest = append(rest, t)
	}
	slices.Sort(rest)
	leader, exc := text(th, self, "doc_leader")
	if exc == nil {
		exc = write(th, self, leader+"\n")
	}
	if exc != nil {
		return exc
	}
	for _, part := range []struct {
		header string
		names  []string
		width  int64
	}{{"doc_header", documented, 15}, {"misc_header", rest, 15}, {"undoc_header", bare, 15}} {
		header, exc := object.GetAttrName(th, self, part.header)
		if exc != nil {
			return exc
		}
		if _, exc := call(th, self, "print_topics", header, native.Strings(part.names...), object.Int64(part.width), object.Int64(80)); exc != nil {
			return exc
		}
	}
	return nil
}

func columnize(th *thread, self value, a []value) (value, *exception) {
	if some, exc := object.Truth(th, a[0]); exc != nil {
		return value{}, exc
	} else if !some {
		return object.None, write(th, self, "<empty>\n")
	}
	if _, exc := object.Len(th, a[0]); exc != nil {
		return value{}, exc
	}
	items, exc := object.Collect(th, a[0])
	if exc != nil {
		return value{}, exc
	}
	width := 80
	if !a[1].IsNull() {
		if width, exc = object.ToIndexInt(th, a[1], object.OverflowErrorType); exc != nil {
			return value{}, exc
		}
	}
	var wrong []string
	words := make([]string, len(items))
	for i, x := range items {
		if !isText(x) {
			wrong = append(wrong, fmt.Sprint(i))
			continue
		}
		words[i] = x.AsStr().String()
	}
	if len(wrong) > 0 {
		return value{}, object.TypeErrorf("list[i] not a string for i in %s", strings.Join(wrong, ", "))
	}
	if len(words) == 1 {
		return object.None, write(th, self, words[0]+"\n")
	}
	rows, widths := layout(words, width)
	for row := range rows {
		var line []string
		for i := row; i < len(words); i += rows {
			line = append(line, words[i])
		}
		for len(line) > 0 && line[len(line)-1] == "" {
			line = line[:len(line)-1]
		}
		for i, w := range line {
			line[i] = w + strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(w)))
		}
		if exc := write(th, self, strings.Join(line, "  ")+"\n"); exc != nil {
			return value{}, exc
		}
	}
	return object.None, nil
}

// layout is how few rows words take in columns, and how wide the columns are.
func layout(words []string, width int) (rows int, widths []int) {
	for rows = 1; rows < len(words); rows++ {
		widths = widths[:0]
		total := -2
		for from := 0; from < len(words); from += rows {
			w := 0
			for _, word := range words[from:min(from+rows, len(words))] {
				w = max(w, utf8.RuneCountInString(word))
			}
			widths = append(widths, w)
			if total += w + 2; total > width {
				break
			}
		}
		if total <= width {
			return rows, widths
		}
	}
	return len(words), []int{0}
}
