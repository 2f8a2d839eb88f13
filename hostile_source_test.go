// This file generates the source texts of hostile programs.

package py

import (
	"fmt"
	"strings"
)

// nested is n compound statements with head, each the body of the one before.
func nested(head string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + head + "\n")
	}
	b.WriteString(strings.Repeat(" ", n) + "pass\n")
	return b.String()
}

func nestedTry(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "try:\n")
	}
	b.WriteString(strings.Repeat(" ", n) + "pass\n")
	for i := n - 1; i >= 0; i-- {
		b.WriteString(strings.Repeat(" ", i) + "finally: pass\n")
	}
	return b.String()
}

// joined is n items made by format, with commas.
func joined(format string, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// lines is n lines made by format.
func lines(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i)
	}
	return b.String()
}
