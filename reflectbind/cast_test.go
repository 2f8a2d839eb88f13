// This file tests go.cast.

package reflectbind_test

import "testing"

func TestCast_Interface_Good(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"concrete":  `import go; s = m.speaker(); d = go.cast(s, m.Dog); check(d.name, "Rex"); d.rename("Max"); check(s.speak(), "Max barks"); assert type(d) is m.Dog`,
		"interface": `import go; check(go.cast(m.Dog(name="A"), type(m.speaker())).speak(), "A barks")`,
	})
}

func TestCast_Interface_Bad(t *testing.T) {
	eachScript(t, classes(), map[string]string{
		"other": `import go; check(str(raises(TypeError, go.cast, m.speaker(), m.Point)), "a *reflectbind_test.Dog is no reflectbind_test.Point")`,
		"class": `import go; raises(TypeError, go.cast, m.speaker(), int); raises(TypeError, go.cast, 3, m.Point)`,
	})
}
