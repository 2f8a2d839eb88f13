// Peers: the interpreters that are compared, each behind one small interface.

package main

import (
	"fmt"
	"os"
	"slices"
	"time"
)

// run is one measured execution of a program's run function.
type run struct {
	elapsed time.Duration
	// result is what run returned, as text.
	result string
}

// peer is an interpreter.
type peer interface {
	name() string
	// supports reports whether the program is written in a language of the peer.
	supports(p *program) bool
	// run loads the program and measures its run function only, called after a first call that is not measured.
	run(p *program) (run, error)
}

// reference is the peer that the others are divided by.
const reference = "cpython"

// peerNames lists the peers in the order of the table.
func peerNames() []string {
	return []string{reference, "corepy", "gpython", "starlark", "goja", "gopher-lua"}
}

// openPeers prepares the named peers, or all; without names a peer that cannot be prepared is left out with a message.
// cleanup removes what was unpacked or built for this run.
func openPeers(names []string, binary string) (peers []peer, cleanup func(), err error) {
	for _, name := range names {
		if !slices.Contains(peerNames(), name) {
			return nil, nil, fmt.Errorf("unknown peer %q; there are %v", name, peerNames())
		}
	}
	dir, err := os.MkdirTemp("", "benchmarks")
	if err != nil {
		return nil, nil, err
	}
	cleanup = func() { os.RemoveAll(dir) }
	for _, name := range peerNames() {
		if !selected(name, names) {
			continue
		}
		opened, err := openPeer(name, dir, binary)
		if err != nil && len(names) == 0 {
			fmt.Fprintf(os.Stderr, "without %s: %v\n", name, err)
			continue
		}
		if err != nil {
			cleanup()
			return nil, nil, fmt.Errorf("%s: %w", name, err)
		}
		peers = append(peers, opened)
	}
	return peers, cleanup, nil
}

// openPeer prepares one peer. dir is a directory for its files.
func openPeer(name, dir, binary string) (peer, error) {
	switch name {
	case reference:
		return openCPython(dir)
	case "corepy":
		return openCorePy(dir, binary)
	case "gpython":
		return gpythonPeer{}, nil
	case "starlark":
		return starlarkPeer{}, nil
	case "goja":
		return gojaPeer{}, nil
	}
	return luaPeer{}, nil
}

// measure calls a program's run function once to warm it up and once under the clock.
func measure(call func() (string, error)) (run, error) {
	if _, err := call(); err != nil {
		return run{}, err
	}
	start := time.Now()
	result, err := call()
	return run{time.Since(start), result}, err
}
