// The conformance run: every script of every suite on CorePy, against the ledger of known failures.

package conformance

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

var (
	ledgerFile   = flag.String("ledger", "ledger.tsv", "the ledger of known failures; empty for none")
	updateLedger = flag.Bool("update-ledger", false, "write the failures of this run into the ledger, keeping the reasons that are there")
	timeout      = flag.Duration("script-timeout", 20*time.Second, "how long one script may run")
)

// parallel is how many scripts run at once: as many as the smallest machines that test this have processors.
const parallel = 2

// TestConformance runs all suites. COREPY_CONFORMANCE_BIN names an engine to run instead of a freshly built corepy.
func TestConformance(t *testing.T) {
	engine := &Engine{Path: binary(t), Timeout: *timeout}
	ledger := Ledger{}
	if *ledgerFile != "" {
		var err error
		if ledger, err = ReadLedger(*ledgerFile); err != nil {
			t.Fatal(err)
		}
	}
	results := map[string]error{}
	var mu sync.Mutex
	slots := make(chan struct{}, parallel)
	t.Run("suites", func(t *testing.T) {
		for _, script := range allScripts(t) {
			t.Run(script.ID(), func(t *testing.T) {
				t.Parallel()
				slots <- struct{}{}
				failure := script.Check(engine)
				<-slots
				judge(t, ledger[script.ID()], failure)
				mu.Lock()
				results[script.ID()] = failure
				mu.Unlock()
			})
		}
	})
	if *updateLedger {
		write(t, ledger, results)
	}
}

// judge compares what a script did with what the ledger says of it.
func judge(t *testing.T, known string, failure error) {
	t.Helper()
	switch {
	case *updateLedger:
	case failure != nil && known == "":
		t.Errorf("%v", failure)
	case failure == nil && known != "":
		t.Errorf("passes, but the ledger says that it fails: %s", known)
	}
}

// write stores the failures; a script that passed leaves the ledger, one that was not run (-run) stays.
func write(t *testing.T, ledger Ledger, results map[string]error) {
	t.Helper()
	for id, failure := range results {
		switch {
		case failure == nil:
			delete(ledger, id)
		case ledger[id] == "":
			ledger[id] = Reason(failure)
		}
	}
	if err := ledger.Write(*ledgerFile); err != nil {
		t.Fatal(err)
	}
	fmt.Printf("ledger: %d known failures\n", len(ledger))
}

// allScripts lists the scripts of all suites and fails where the globs find too little.
func allScripts(t *testing.T) []Script {
	t.Helper()
	var all []Script
	for _, suite := range Suites() {
		scripts, err := suite.Scripts(".")
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, scripts...)
	}
	if len(all) < 380 {
		t.Fatalf("only %d scripts found", len(all))
	}
	return all
}

// binary returns the engine to test, built once.
func binary(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("COREPY_CONFORMANCE_BIN"); path != "" {
		return path
	}
	path := filepath.Join(t.TempDir(), "corepy")
	if err := BuildCorePy(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestLedger_Entries fails on an entry for a script that does not exist.
func TestLedger_Entries(t *testing.T) {
	ledger, err := ReadLedger("ledger.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for id := range ledger {
		if _, err := os.Stat(filepath.FromSlash(id) + ".py"); err != nil {
			t.Errorf("the ledger names %s, which is not there", id)
		}
	}
}

// TestGolden_Orphans fails on a golden output without its script.
func TestGolden_Orphans(t *testing.T) {
	for _, suite := range Suites() {
		outputs, err := filepath.Glob(filepath.Join(suite.Dir, "*.out"))
		if err != nil {
			t.Fatal(err)
		}
		for _, output := range outputs {
			if _, err := os.Stat(output[:len(output)-len(".out")] + ".py"); err != nil {
				t.Errorf("%s has no script", output)
			}
		}
	}
}
