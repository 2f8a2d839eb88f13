// Building the corepy executable for a test, a comparison or a benchmark, from whichever module asks for it.

package conformance

import (
	"fmt"
	"os/exec"
	"strings"
)

// BuildCorePy builds cmd/corepy of this repository into a file. It works in every module that requires this one. CorePy has no cgo, and the executable is one without: Go's package
// net would bring libc into it, which is a millisecond at every start.
func BuildCorePy(file string) error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "dappco.re/go/py").Output()
	if err != nil {
		return fmt.Errorf("finding the module dappco.re/go/py: %w", err)
	}
	build := exec.Command("go", "build", "-C", strings.TrimSpace(string(dir)), "-o", file, "./cmd/corepy")
	build.Env = append(build.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building corepy: %w\n%s", err, strings.TrimSpace(string(out)))
	}
	return nil
}
