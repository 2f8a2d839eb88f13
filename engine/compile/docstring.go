// Docstrings lose their common indentation at compile time.

package compile

import "strings"

// cleanDoc removes the indentation that all lines but the first have in common.
func cleanDoc(doc string) string {
	if !strings.ContainsAny(doc, "\n\t") && !strings.HasPrefix(doc, " ") {
		return doc
	}
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, l := range lines[1:] {
		content := len(strings.TrimLeft(l, " "))
		if content > 0 {
			indent := len(l) - content
			if margin < 0 || indent < margin {
				margin = indent
			}
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	if margin > 0 {
		for i, l := range lines[1:] {
			lines[i+1] = l[min(margin, len(l)-len(strings.TrimLeft(l, " "))):]
		}
	}
	return strings.Join(lines, "\n")
}

// expandTabs expands the tabs in the indentation of lines.
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	col := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '\t':
			n := 8 - col%8
			b.WriteString(strings.Repeat(" ", n))
			col += n
		case '\n', '\r':
			b.WriteByte(c)
			col = 0
		default:
			b.WriteByte(c)
			if c < 0x80 || c >= 0xC0 {
				col++
			}
		}
	}
	return b.String()
}
