// This file tests functional options as keywords.

package reflectbind_test

import (
	"fmt"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Dialer is made by options.
type Dialer struct {
	Wait   time.Duration
	Secure bool
	Tags   []string
	Range  [2]int
}

type DialOption func(*Dialer)

func dialing() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Dial": func(host string, opts ...DialOption) string {
			d := &Dialer{}
			for _, o := range opts {
				o(d)
			}
			return fmt.Sprint(host, " ", d.Wait, " ", d.Secure, " ", d.Tags, " ", d.Range)
		},
		"WithWait":   func(d time.Duration) DialOption { return func(x *Dialer) { x.Wait = d } },
		"WithTLS":    func() DialOption { return func(x *Dialer) { x.Secure = true } },
		"WithTags":   func(tags ...string) DialOption { return func(x *Dialer) { x.Tags = append(x.Tags, tags...) } },
		"WithRange":  func(low, high int) DialOption { return func(x *Dialer) { x.Range = [2]int{low, high} } },
		"WithChange": func(f func(string) string) DialOption { return func(x *Dialer) { x.Tags = append(x.Tags, f("x")) } },
	})
}

func TestFunctional_Options_Good(t *testing.T) {
	eachScript(t, dialing(), map[string]string{
		"keywords": `check(m.dial("h", wait=1.5, tls=True), "h 1.5s true [] [0 0]"); check(m.dial("h", tls=False), "h 0s false [] [0 0]"); check(m.dial("h"), "h 0s false [] [0 0]")`,
		"several":  `check(m.dial("h", range=(1, 2), tags=["a", "b"]), "h 0s false [a b] [1 2]")`,
		"order":    `check(m.dial("h", m.with_tags("a"), tags=["b"], change=lambda s: s + "!"), "h 0s false [a b x!] [0 0]")`,
	})
}

func TestFunctional_Options_Bad(t *testing.T) {
	eachScript(t, dialing(), map[string]string{
		"type":    `check(str(raises(TypeError, m.dial, "h", tls=1)), "tls: expected bool, got int"); check(str(raises(TypeError, m.dial, "h", range=3)), "range: expected a tuple of 2 values, got int"); check(str(raises(TypeError, m.dial, "h", range=(1, "x"))), "range[1]: expected int, got str")`,
		"unknown": `check(str(raises(TypeError, m.dial, "h", waits=1)), "dial() got an unexpected keyword argument 'waits'. Did you mean 'wait'?")`,
		"raises":  "def f(s): raise KeyError('no')\nraises(KeyError, m.dial, 'h', change=f)",
	})
}
