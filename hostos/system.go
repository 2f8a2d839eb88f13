// This file has environment, network, clock and terminal of the operating system.

package hostos

import (
	"os"
	"time"

	"golang.org/x/term"

	"dappco.re/go/py/engine/object"
)

// Environment is the environment variables of the process.
type Environment struct{}

// Network permits everything.
type Network struct{}

// Clock is the machine's clock.
type Clock struct{}

// Terminal is the terminals of the process.
type Terminal struct{}

var (
	_ object.Environment = Environment{}
	_ object.Network     = Network{}
	_ object.Clock       = Clock{}
	_ object.Terminal    = Terminal{}
)

// Environ lists the variables.
func (Environment) Environ() []string { return os.Environ() }

// Setenv sets a variable.
func (Environment) Setenv(name, value string) error { return os.Setenv(name, value) }

// Unsetenv removes a variable.
func (Environment) Unsetenv(name string) error { return os.Unsetenv(name) }

// Direct implements object.Direct.
func (Network) Direct() {}

// Permit permits.
func (Network) Permit(operation, network, address string) error { return nil }

// Now is the time.
func (Clock) Now() time.Time { return time.Now() }

// After sends once d has passed.
func (Clock) After(d time.Duration) (passed <-chan time.Time, stop func(), err error) {
	t := time.NewTimer(d)
	return t.C, func() { t.Stop() }, nil
}

// Direct implements object.Direct.
func (Terminal) Direct() {}

// IsTerminal reports that a descriptor is that of a terminal.
func (Terminal) IsTerminal(fd int) bool { return term.IsTerminal(fd) }

// Size is how much a terminal shows.
func (Terminal) Size(fd int) (columns, lines int, err error) { return term.GetSize(fd) }
