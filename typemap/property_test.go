// This file tests properties of conversions with random values: whatever crosses the border comes back as it was.

package typemap_test

import (
	"math/big"
	"math/rand"
	"reflect"
	"testing"
	"testing/quick"
	"time"
)

// moment and whole are types that package quick makes no random values of.
type moment struct{ time.Time }

func (moment) Generate(r *rand.Rand, _ int) reflect.Value {
	zones := []*time.Location{time.UTC, time.FixedZone("X", r.Intn(80000)-40000)}
	return reflect.ValueOf(moment{time.Unix(r.Int63n(1<<37)-1<<35, r.Int63n(1e9)).In(zones[r.Intn(2)])})
}

type whole struct{ N *big.Int }

func (whole) Generate(r *rand.Rand, size int) reflect.Value {
	n := new(big.Int).Rand(r, new(big.Int).Lsh(big.NewInt(1), uint(8*size+1)))
	if r.Intn(2) == 0 {
		n.Neg(n)
	}
	return reflect.ValueOf(whole{n})
}

type (
	inner struct {
		S string
		P *inner2
	}
	inner2 struct{ X int16 }
	octets []byte
	table  map[label]userID
)

// everything has a field of every kind, and of containers of them.
type everything struct {
	Bool            bool
	Int             int
	I8              int8
	I16             int16
	I32             int32
	I64             int64
	Uint            uint
	U8              uint8
	U16             uint16
	U32             uint32
	U64             uint64
	Uptr            uintptr
	F32             float32
	F64             float64
	C64             complex64
	C128            complex128
	Text            string
	Bytes           []byte
	Octets          octets
	Strings         []string
	Floats          []float64
	Ints            []int
	Bools           []bool
	Matrix          [][]float64
	Array           [3]int8
	Arrays          [2][2]string
	Digest          [4]byte
	Map             map[string]int
	ByInt           map[int64]string
	ByBool          map[bool][]uint8
	ByArray         map[[2]int16]bool
	Set             map[string]struct{}
	Nested          map[string]map[uint8][]string
	Pointer         *int64
	Text2           *string
	Struct          inner
	Structs         []inner
	StructPointer   *inner
	ByName          map[string]inner
	Named           userID
	Labels          []label
	Table           table
	Wait            time.Duration
	Waits           []time.Duration
	WaitOf          map[string]time.Duration
	Runes           []rune
	PointerToStruct []*inner2
}

func TestProperty_RoundTrip_Good(t *testing.T) {
	same := func(x everything) bool {
		_, back := roundTrip(t, x)
		if !reflect.DeepEqual(back, x) {
			v, w := reflect.ValueOf(x), reflect.ValueOf(back)
			for i := range v.NumField() {
				if !reflect.DeepEqual(v.Field(i).Interface(), w.Field(i).Interface()) {
					t.Errorf("%s: %v came back as %v", v.Type().Field(i).Name, v.Field(i), w.Field(i))
				}
			}
			return false
		}
		return true
	}
	if err := quick.Check(same, &quick.Config{MaxCount: 60}); err != nil {
		t.Error(err)
	}
}

func TestProperty_Time_Good(t *testing.T) {
	same := func(m moment) bool {
		_, back := roundTrip(t, m.Time)
		return back.(time.Time).Equal(m.Time) && back.(time.Time).Format(time.RFC3339Nano) == m.Format(time.RFC3339Nano)
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
}

func TestProperty_Big_Good(t *testing.T) {
	same := func(w whole, below whole) bool {
		_, back := roundTrip(t, w.N)
		if back.(*big.Int).Cmp(w.N) != 0 {
			return false
		}
		if below.N.Sign() == 0 {
			return true
		}
		r := new(big.Rat).SetFrac(w.N, below.N)
		_, back = roundTrip(t, r)
		f := new(big.Float).SetInt(w.N)
		_, float := roundTrip(t, f)
		return back.(*big.Rat).Cmp(r) == 0 && float.(*big.Float).Cmp(f) == 0
	}
	if err := quick.Check(same, nil); err != nil {
		t.Error(err)
	}
}

// anyOf makes a value of nested lists and maps of what data says.
func anyOf(data *[]byte, depth int) any {
	next := func() byte {
		if len(*data) == 0 {
			return 0
		}
		b := (*data)[0]
		*data = (*data)[1:]
		return b
	}
	switch kind := next(); kind % 9 {
	case 0:
		return nil
	case 1:
		return kind > 100
	case 2:
		return int(int8(next())) << (next() % 56)
	case 3:
		return float64(int8(next())) / float64(next()+1)
	case 4, 5:
		n := min(int(next()%20), len(*data))
		text := string((*data)[:n])
		*data = (*data)[n:]
		if kind%9 == 5 {
			return []byte(text)
		}
		return text
	case 6:
		if depth == 0 {
			return 1
		}
		list := make([]any, next()%5)
		for i := range list {
			list[i] = anyOf(data, depth-1)
		}
		return list
	case 7:
		if depth == 0 {
			return "end"
		}
		m := map[string]any{}
		for range next() % 4 {
			m[string([]byte{next() % 128})] = anyOf(data, depth-1)
		}
		return m
	}
	return new(big.Int).Lsh(big.NewInt(int64(next())+1), 70)
}

func FuzzProperty_Any_Good(f *testing.F) {
	f.Add([]byte{6, 3, 2, 5, 3, 4, 2, 'a', 0xff})
	f.Add([]byte{7, 3, 'a', 8, 5, 'b', 6, 2, 0, 1, 'c', 5, 3, 1, 2, 3})
	f.Fuzz(func(t *testing.T, data []byte) {
		in := []any{anyOf(&data, 6)}
		_, back := roundTrip(t, in)
		if !reflect.DeepEqual(in, back) {
			t.Errorf("%#v came back as %#v", in, back)
		}
	})
}
