// This file defines Pattern, a regular expression that is compiled at first use.

package native

import (
	"regexp"
	"sync/atomic"
)

// Pattern is a regular expression of Go in a package variable: native.Pattern{Text: `\s+`} is data in the binary, and nothing runs at start.
type Pattern struct {
	Text string
	re   atomic.Pointer[regexp.Regexp]
}

// Get is the expression. Compiling twice at the same time is harmless.
func (p *Pattern) Get() *regexp.Regexp {
	re := p.re.Load()
	if re == nil {
		re = regexp.MustCompile(p.Text)
		p.re.Store(re)
	}
	return re
}
