// This file gives equal elements of sequences equal numbers.

package difflib

import "dappco.re/go/py/engine/object"

// numbering knows the elements of a sequence by number.
type numbering interface {
	// numbers is one number for each element; unknown ones are added, or have number -1.
	numbers(th *thread, items any, add bool) ([]int32, *exception)
	distinct() int
	element(id int) value
}

// chars numbers characters.
type chars struct {
	ascii [128]int32 // the number and one
	other map[rune]int32
	known []rune
}

func (c *chars) distinct() int        { return len(c.known) }
func (c *chars) element(id int) value { return object.RuneStr(c.known[id]) }

func (c *chars) numbers(_ *thread, items any, add bool) ([]int32, *exception) {
	return c.of(items.(string), add), nil
}

func (c *chars) of(text string, add bool) []int32 {
	out := make([]int32, 0, len(text))
	for len(text) > 0 {
		r, size := rune(text[0]), 1
		if r >= 128 {
			r, size = object.DecodeRune(text)
		}
		text = text[size:]
		id := int32(0)
		if r < 128 {
			id = c.ascii[r]
		} else {
			id = c.other[r]
		}
		if id == 0 && add {
			c.known = append(c.known, r)
			id = int32(len(c.known))
			if r < 128 {
				c.ascii[r] = id
			} else {
				if c.other == nil {
					c.other = map[rune]int32{}
				}
				c.other[r] = id
			}
		}
		out = append(out, id-1)
	}
	return out
}

// objects numbers hashable objects.
type objects struct {
	ids   *object.Dict
	known []value
}

func newObjects() *objects { return &objects{ids: object.NewDict()} }

func (o *objects) distinct() int        { return len(o.known) }
func (o *objects) element(id int) value { return o.known[id] }

func (o *objects) numbers(th *thread, items any, add bool) ([]int32, *exception) {
	list := items.([]value)
	out := make([]int32, len(list))
	for i, v := range list {
		id, ok, exc := o.ids.Get(th, v)
		switch {
		case exc != nil:
			return nil, exc
		case ok:
			n, _ := object.IntValue(id)
			out[i] = int32(n)
		case add:
			out[i] = int32(len(o.known))
			if exc := o.ids.Set(th, v, object.Int64(int64(len(o.known)))); exc != nil {
				return nil, exc
			}
			o.known = append(o.known, v)
		default:
			out[i] = -1
		}
	}
	return out, nil
}

// match indexes b and numbers a.
func match(th *thread, a, b []value) (x *index, ids []int32, exc *exception) {
	o := newObjects()
	numbers, exc := o.numbers(th, b, true)
	if exc != nil {
		return nil, nil, exc
	}
	if ids, exc = o.numbers(th, a, false); exc != nil {
		return nil, nil, exc
	}
	return newIndex(numbers, o.distinct()), ids, nil
}
