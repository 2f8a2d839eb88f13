// This file tests the paths of faults.

package typemap

import (
	"strings"
	"testing"

	"dappco.re/go/py/engine/object"
)

func TestFault_In_Ugly(t *testing.T) {
	deep, raisedDeep := valueFault("wrong"), raised(object.ValueErrorf("of a script"))
	for range 100_000 {
		deep, raisedDeep = deep.In("[0]"), raisedDeep.In("[0]")
	}
	if s := deep.Exception("x").Args.Items[0].AsStr().String(); len(s) > 2*maxPath || !strings.HasPrefix(s, "x...[0][0]") || !strings.HasSuffix(s, "[0]: wrong") {
		t.Errorf("%.100s", s)
	}
	if raisedDeep.Path != "" {
		t.Errorf("the path of what a script raised is %.100s", raisedDeep.Path)
	}
}
