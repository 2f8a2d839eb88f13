// This file breaks help texts into lines.

package argparse

import (
	"strings"
	"unicode"
)

// wrap is the words of text in lines of at most n characters, each after indent. Words are broken after hyphens between letters, and
// anywhere if they are longer than a line.
func wrap(text string, n int, indent string) []string {
	n = max(n-width(indent), 1)
	var lines []string
	line, used := "", 0
	flush := func() {
		if s := strings.TrimRight(line, " "); s != "" {
			lines = append(lines, indent+s)
		}
		line, used = "", 0
	}
	for i, word := range strings.Fields(spaces.Get().ReplaceAllString(text, " ")) {
		for j, chunk := range chunks([]rune(word)) {
			gap := 0
			if i > 0 && j == 0 && used > 0 {
				gap = 1
			}
			if used+gap+len(chunk) > n && len(chunk) <= n {
				flush()
				gap = 0
			}
			for used+gap+len(chunk) > n {
				room := n - used - gap
				if room < 1 {
					flush()
					gap = 0
					continue
				}
				cut := room
				if at := lastHyphen(chunk[:room]); at > 0 {
					cut = at + 1
				}
				line += strings.Repeat(" ", gap) + string(chunk[:cut])
				flush()
				gap, chunk = 0, chunk[cut:]
			}
			line += strings.Repeat(" ", gap) + string(chunk)
			used += gap + len(chunk)
		}
	}
	flush()
	return lines
}

// lastHyphen is the position of the last hyphen in r that has other characters before it, or -1.
func lastHyphen(r []rune) int {
	other := false
	for i, c := range r {
		other = other || c != '-' && i >= 0
	}
	for i := len(r) - 1; i > 0 && other; i-- {
		if r[i] == '-' && strings.Trim(string(r[:i]), "-") != "" {
			return i
		}
	}
	return -1
}

func isLetter(r []rune, i int) bool {
	return i >= 0 && i < len(r) && (unicode.IsLetter(r[i]) || r[i] == '_')
}

// chunks is a word cut where a line may end: after a hyphen between letters, and around dashes of several hyphens.
func chunks(word []rune) [][]rune {
	var out [][]rune
	start := 0
	for i := 0; i < len(word); i++ {
		if word[i] != '-' {
			continue
		}
		run := i
		for run < len(word) && word[run] == '-' {
			run++
		}
		if run-i > 1 {
			if i > start && run < len(word) && isWord(word[run]) && isPunct(word[i-1]) {
				out = append(out, word[start:i], word[i:run])
				start = run
			}
			i = run - 1
			continue
		}
		before := isLetter(word, i-1) && (isLetter(word, i-2) || i >= 3 && word[i-2] == '-' && isLetter(word, i-3))
		after := isLetter(word, i+1) && (isLetter(word, i+2) || i+3 < len(word) && word[i+2] == '-' && isLetter(word, i+3))
		if before && after {
			out = append(out, word[start:i+1])
			start = i + 1
		}
	}
	if start < len(word) {
		out = append(out, word[start:])
	}
	return out
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' }

func isPunct(c rune) bool { return isWord(c) || strings.ContainsRune(`!"'&.,?`, c) }
