// Command benchmarks runs the same programs on CorePy and on its peers, interleaved, checks that all of them
// compute the same, and prints times relative to CPython 3.14.6.
//
//	go run .                     every program on every peer
//	go run . -only fib,sieve     some programs
//	go run . -peers cpython,corepy -rounds 15
//	go run . startup             time and memory of starting up
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
)

func main() {
	only := flag.String("only", "", "comma-separated programs; all by default")
	names := flag.String("peers", "", "comma-separated peers of "+strings.Join(peerNames(), ", ")+"; all that are there by default")
	rounds := flag.Int("rounds", 7, "how often every peer runs every program")
	binary := flag.String("corepy", "", "the corepy executable; built from ../cmd/corepy by default")
	folder := flag.String("programs", "programs", "the folder of the programs")
	flag.Parse()
	var err error
	switch flag.Arg(0) {
	case "":
		err = compare(*folder, split(*only), split(*names), *rounds, *binary)
	case "startup":
		err = startup(*rounds, *binary)
	default:
		err = fmt.Errorf("unknown command %q", flag.Arg(0))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// split cuts a comma-separated flag; an empty one is no names.
func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// compare runs the programs on the peers and prints the table.
func compare(folder string, only, names []string, rounds int, binary string) error {
	programs, err := loadPrograms(folder, only)
	if err != nil {
		return err
	}
	peers, cleanup, err := openPeers(names, binary)
	if err != nil {
		return err
	}
	defer cleanup()
	results := newTable(peers)
	for _, program := range programs {
		results.start(program)
		for range rounds {
			for _, peer := range peers {
				if !peer.supports(program) || results.failed(program, peer) {
					continue
				}
				debug.FreeOSMemory()
				run, err := peer.run(program)
				if err == nil {
					err = program.validate(run.result)
				}
				results.add(program, peer, run, err)
			}
		}
		results.printRow(program)
	}
	return results.finish()
}

// selected reports whether a name is in a list of names, or the list is empty.
func selected(name string, list []string) bool {
	return len(list) == 0 || slices.Contains(list, name)
}
