// This file finds the name that a misspelt one was meant to be ("Did you mean ...?").

package object

const (
	suggestMoveCost   = 2
	suggestCaseCost   = 1
	suggestMaxNames   = 750
	suggestMaxNameLen = 40
)

// Suggest is the candidate closest to name by edit distance, "" if none is close enough: at most a third of the
// characters may be replaced, added or removed; a difference in case alone counts half.
func Suggest(name string, candidates []string) string {
	if len(candidates) > suggestMaxNames || len(name) > suggestMaxNameLen {
		return ""
	}
	best, bestCost := "", 0
	for _, c := range candidates {
		if c == name || len(c) > suggestMaxNameLen {
			continue
		}
		most := (len(name) + len(c) + 3) * suggestMoveCost / 6
		if best != "" && bestCost-1 < most {
			most = bestCost - 1
		}
		if cost := editDistance(name, c, most); cost <= most {
			best, bestCost = c, cost
		}
	}
	return best
}

// substitutionCost is the price of writing b for a.
func substitutionCost(a, b byte) int {
	if a == b {
		return 0
	}
	lower := func(c byte) byte {
		if 'A' <= c && c <= 'Z' {
			return c + 'a' - 'A'
		}
		return c
	}
	if lower(a) == lower(b) {
		return suggestCaseCost
	}
	return suggestMoveCost
}

// editDistance is the weighted Levenshtein distance of a and b; beyond most it is only known to be more.
func editDistance(a, b string, most int) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 || len(b) == 0 {
		return (len(a) + len(b)) * suggestMoveCost
	}
	row := make([]int, len(a))
	for i := range row {
		row[i] = (i + 1) * suggestMoveCost
	}
	result := 0
	for j := 0; j < len(b); j++ {
		diagonal := j * suggestMoveCost
		result = diagonal
		least := int(^uint(0) >> 1)
		for i := 0; i < len(a); i++ {
			replaced := diagonal + substitutionCost(b[j], a[i])
			diagonal = row[i]
			result = min(replaced, min(result, diagonal)+suggestMoveCost)
			row[i] = result
			least = min(least, result)
		}
		if least > most {
			return most + 1
		}
	}
	return result
}
