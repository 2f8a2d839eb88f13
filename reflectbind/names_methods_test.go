// This file tests methods that have another name in Python, and methods that Python does not get.

package reflectbind_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"dappco.re/go/py/reflectbind"
)

// Door and Gate are for these tests alone.
type Door struct{ open bool }

func (d *Door) Open() bool  { d.open = true; return d.open }
func (d *Door) Blow() bool  { return true }
func (d *Door) Close() bool { d.open = false; return !d.open }

type Gate struct{ N int }

func (g *Gate) Lift() int { return g.N }
func (g *Gate) Drop() int { return -g.N }

const gateSource = `package gates
// Gate is a gate.
type Gate struct{ N int }
// Lift lifts.
//
//py:name raise_up
func (g *Gate) Lift() int { return g.N }
// Drop drops.
//
//py:hide
func (g *Gate) Drop() int { return -g.N }
`

func TestNames_Methods_Good(t *testing.T) {
	d := reflectbind.Module("m", func() (map[string]any, map[string]string, map[string][]string, map[string]any) {
		return map[string]any{"Door": (*Door)(nil), "Make": func() *Door { return &Door{} }}, nil, nil, map[string]any{"names": map[string]string{"Door.Open": "unlock"}, "hidden": []string{"Door.Blow"}}
	}, reflectbind.Hide("Door.Clo*"))
	eachScript(t, d, map[string]string{
		"names":  `d = m.make(); assert d.unlock() and not hasattr(d, "open"); check(m.Door.unlock.__go_name__, "Open"); check(m.Door.unlock.__name__, "unlock")`,
		"hidden": `d = m.make(); assert not hasattr(d, "blow") and not hasattr(d, "close")`,
	})
	if lines := strings.Join(d.Surface(), "\n"); strings.Contains(lines, "blow") || strings.Contains(lines, "close") || !strings.Contains(lines, "func Door.unlock") {
		t.Error(lines)
	}
	eachScript(t, reflectbind.Module("m", map[string]any{"Gate": (*Gate)(nil)}, reflectbind.Source(fstest.MapFS{"gates.go": {Data: []byte(gateSource)}})), map[string]string{
		"source": `g = m.Gate(n=3); check(g.raise_up(), 3); assert not hasattr(g, "drop") and not hasattr(g, "lift")`,
	})
}
