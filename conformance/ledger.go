// The ledger of known failures: which scripts fail today, and why. A run fails on a failure that is not in it, and on a pass that is.

package conformance

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sort"
	"strings"
)

// Ledger maps the IDs of scripts that are known to fail to the reason.
type Ledger map[string]string

const ledgerHeader = "id\treason\n"

// ReadLedger reads a ledger; a missing file is an empty one.
func ReadLedger(path string) (Ledger, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Ledger{}, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	ledger := Ledger{}
	lines := bufio.NewScanner(file)
	for number := 1; lines.Scan(); number++ {
		if number == 1 || lines.Text() == "" {
			continue
		}
		id, reason, ok := strings.Cut(lines.Text(), "\t")
		if !ok || strings.TrimSpace(reason) == "" {
			return nil, fmt.Errorf("%s:%d: an entry is id, tab, reason", path, number)
		}
		ledger[id] = reason
	}
	return ledger, lines.Err()
}

// Write writes the ledger, sorted.
func (l Ledger) Write(path string) error {
	var b strings.Builder
	b.WriteString(ledgerHeader)
	ids := make([]string, 0, len(l))
	for id := range l {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	for _, id := range ids {
		b.WriteString(id + "\t" + l[id] + "\n")
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// Reason returns one line for the ledger from the error of a failed script: the last line says most.
func Reason(failure error) string {
	lines := strings.Split(strings.TrimSpace(failure.Error()), "\n")
	reason := lines[len(lines)-1]
	for _, line := range lines {
		if got, ok := strings.CutPrefix(line, "  got  "); ok {
			reason = "got " + got
			break
		}
	}
	reason = strings.Join(strings.Fields(reason), " ")
	if len(reason) > 160 {
		reason = strings.ToValidUTF8(reason[:160], "")
	}
	return reason
}
