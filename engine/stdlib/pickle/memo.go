// This file defines the memory of an unpickler: objects by number.

package pickle

// memoTable is objects by number. Numbers that follow each other lie in a slice, others in a map: a pickle may use any.
type memoTable struct {
	dense  []value
	sparse map[int]value
	count  int
}

func (m *memoTable) get(n int) (value, bool) {
	if n < len(m.dense) {
		return m.dense[n], !m.dense[n].IsNull()
	}
	v, ok := m.sparse[n]
	return v, ok
}

func (m *memoTable) set(n int, v value) {
	if _, ok := m.get(n); !ok {
		m.count++
	}
	switch {
	case n < len(m.dense):
		m.dense[n] = v
	case n == len(m.dense):
		delete(m.sparse, n)
		m.dense = append(m.dense, v)
	default:
		if m.sparse == nil {
			m.sparse = map[int]value{}
		}
		m.sparse[n] = v
	}
}

// each calls f for every object.
func (m *memoTable) each(f func(n int, v value) *exception) *exception {
	for n, v := range m.dense {
		if v.IsNull() {
			continue
		}
		if exc := f(n, v); exc != nil {
			return exc
		}
	}
	for n, v := range m.sparse {
		if exc := f(n, v); exc != nil {
			return exc
		}
	}
	return nil
}
