// This file tests that json.dumps writes of Go values what Go's encoding/json would, and that JSON tags name fields where a module asks for it.

package reflectbind_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"dappco.re/go/py/reflectbind"
)

// Coin writes its own JSON, Key is one in text form.
type Coin struct{ cents int }

func (c Coin) MarshalJSON() ([]byte, error) {
	if c.cents < 0 {
		return nil, fmt.Errorf("no coin of %d", c.cents)
	}
	return []byte(fmt.Sprintf(`{"cents":%d}`, c.cents)), nil
}

type Key struct{ name string }

func (k Key) MarshalText() ([]byte, error) { return []byte("key " + k.name), nil }

// Base is embedded in Sheet.
type Base struct {
	ID int `json:"id"`
}

type Sheet struct {
	Base
	Title   string            `json:"title"`
	Note    string            `json:"note,omitempty"`
	Hidden  string            `json:"-"`
	Class   int               `json:"class"`
	Text    int               `json:"text,string"`
	Plain   []int             // no tag
	Odd     int               `json:"odd-name"`
	Pinned  int               `json:"pinned" py:"fixed"`
	Data    []byte            `json:"data"`
	Labels  map[string]string `json:"labels"`
	Next    *Sheet            `json:"next"`
	When    time.Time         `json:"when"`
	Wait    time.Duration     `json:"wait"`
	Payload any               `json:"payload"`
}

func sheet() *Sheet {
	return &Sheet{Base: Base{7}, Title: "a<b>é", Hidden: "h", Text: 5, Plain: []int{1, 2}, Data: []byte("xy"), Labels: map[string]string{"b": "1", "a": "2"},
		Next: &Sheet{}, When: time.Date(2024, 1, 2, 3, 4, 5, 6, time.UTC), Wait: time.Second, Payload: []any{1, "x", nil}}
}

func jsonForms() *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Sheet": (*Sheet)(nil), "Coin": (*Coin)(nil), "Key": (*Key)(nil), "MakeSheet": sheet, "MakeCoin": func(n int) Coin { return Coin{n} }, "MakeKey": func(n string) Key { return Key{n} },
		"Shown": func() fmt.Stringer { return time.Second }, "Wants": func(s *Sheet) string { text, _ := json.Marshal(s); return string(text) },
		"Chan": func() struct{ C chan int } { return struct{ C chan int }{make(chan int)} },
	})
}

func TestJson_Dumps_Good(t *testing.T) {
	want, err := json.Marshal(sheet())
	if err != nil {
		t.Fatal(err)
	}
	eachScript(t, jsonForms(), map[string]string{
		"struct": fmt.Sprintf(`
import json
want = json.loads(%q)
s = m.make_sheet(); check(json.loads(json.dumps(s)), want); check(list(json.loads(json.dumps(s))), list(want)); check(json.loads(m.wants(s)), want)
check(json.loads(json.dumps([s, {"k": s}], indent=1, sort_keys=True)), [want, {"k": want}]); check(json.dumps(m.make_coin(3), separators=(",", ":")), '{"cents":3}')`, want),
		"values": `
import json
s = m.make_sheet()
check(json.dumps([s.plain, s.labels, s.when, s.next.next, m.make_coin(1)]), '[[1, 2], {"a": "2", "b": "1"}, "2024-01-02T03:04:05.000000006Z", null, {"cents": 1}]')
check(json.dumps({m.make_key("a"): 1}), '{"key a": 1}'); check(json.dumps(m.make_key("b")), '"key b"'); check("".join(json.JSONEncoder().iterencode([m.make_coin(2)])), '[{"cents": 2}]')`,
		"interface": `import json; check(json.dumps(m.shown()), "1000000000")`,
	})
}

func TestJson_Dumps_Bad(t *testing.T) {
	eachScript(t, jsonForms(), map[string]string{
		"error":    `import json, go; check(str(raises(go.Error, json.dumps, [m.make_coin(-1)])), "no coin of -1")`,
		"type":     `import json; assert "not JSON serializable: json: unsupported type: chan int" in str(raises(TypeError, json.dumps, m.chan()))`,
		"python":   `import json; s = m.make_sheet(); s.payload = object(); assert "it holds a Python object" in str(raises(Exception, json.dumps, s))`,
		"duration": `import json, go; raises(TypeError, json.dumps, go.Duration(1)); check(json.dumps(go.Duration(1), default=float), "1.0")`,
	})
}

// A cycle of pointers is an error, as it is to Go.
func TestJson_Dumps_Ugly(t *testing.T) {
	eachScript(t, jsonForms(), map[string]string{
		"cycle": `import json; s = m.make_sheet(); s.next = s; assert "cycle" in str(raises(TypeError, json.dumps, s))`,
	})
}

// The option is for a whole package, and too late for this one: the tests of the tiers have it in time.
func TestJson_Names_Bad(t *testing.T) {
	eachScript(t, jsonForms(), map[string]string{"without": `s = m.make_sheet(); check((s.fixed, s.class_, s.odd, s.hidden), (0, 0, 0, "h"))`})
	runScript(t, "import m\nm.Whole()\n", grievances())
	d := reflectbind.Module("m", map[string]any{"Whole": (*Whole)(nil)}, reflectbind.JSONNames())
	if err := d.Err(); err == nil || !strings.Contains(err.Error(), "JSONNames: the class of reflectbind_test.Whole is made already: give the option to the first module that uses the type") {
		t.Error(err)
	}
}
