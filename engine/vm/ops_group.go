// This file has the instructions of except*.

package vm

import "dappco.re/go/py/engine/object"

// groupMatch splits exception exc by the classes of `except* pattern`: dst[0] the matching part or None, dst[1] the
// rest or None. A bare exception that matches is wrapped in a group.
func (m *Machine) groupMatch(exc, pattern object.Value, dst []object.Value) *object.Exception {
	if exc.IsNone() {
		dst[0], dst[1] = object.None, object.None
		return nil
	}
	match, rest, failed := object.ExceptStarMatch(m.th, exc.AsException(), pattern)
	if failed != nil {
		return failed
	}
	dst[0], dst[1] = orNone(match), orNone(rest)
	return nil
}

// groupReraise is what remains to be raised after the except* clauses: nothing (None), the unhandled rest of the
// original, or a group of that and the newly raised ones.
func (m *Machine) groupReraise(orig object.Value, parts []object.Value) (object.Value, *object.Exception) {
	rest, exc := object.ExceptStarResult(m.th, orig.AsException(), parts)
	if exc != nil || rest == nil {
		return object.None, exc
	}
	return rest.Value(), nil
}
