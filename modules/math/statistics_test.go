// This file tests the statistics, on known answers and on what they refuse.

package math

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

var nan, inf = math.NaN(), math.Inf(1)

// refused reports whether err is an exception of the class that names the argument first.
func refused(err error, class, name string) bool {
	var p interface{ PythonClass() string }
	return errors.As(err, &p) && p.PythonClass() == class && strings.HasPrefix(err.Error(), name+": ")
}

func TestStatistics_Moments_Good(t *testing.T) {
	values := []float64{2, 4, 4, 4, 5, 5, 7, 9}
	for name, c := range map[string]struct {
		f    func() (float64, error)
		want float64
	}{
		"mean":            {func() (float64, error) { return Mean(values) }, 5},
		"median":          {func() (float64, error) { return Median(values) }, 4.5},
		"median, odd":     {func() (float64, error) { return Median([]float64{3, 1, 2}) }, 2},
		"mode":            {func() (float64, error) { return Mode(values) }, 4},
		"variance":        {func() (float64, error) { return Variance(values, false) }, 4},
		"sample variance": {func() (float64, error) { return Variance(values, true) }, 32.0 / 7},
		"stdev":           {func() (float64, error) { return Stdev(values, false) }, 2},
		"sample stdev":    {func() (float64, error) { return Stdev(values, true) }, math.Sqrt(32.0 / 7)},
		"quantile":        {func() (float64, error) { return Quantile([]float64{4, 1, 3, 2}, 0.25) }, 1.75},
		"last quantile":   {func() (float64, error) { return Quantile(values, 1) }, 9},
		"infinite median": {func() (float64, error) { return Median([]float64{inf, inf, 1, -inf}) }, inf},
		"covariance":      {func() (float64, error) { return Covariance([]float64{1, 2, 3}, []float64{2, 4, 6}, false) }, 4.0 / 3},
		"sample":          {func() (float64, error) { return Covariance([]float64{1, 2, 3}, []float64{2, 4, 6}, true) }, 2},
		"correlation":     {func() (float64, error) { return Correlation([]float64{1, 2, 3}, []float64{-1, -2, -3}) }, -1},
	} {
		if got, err := c.f(); err != nil || math.Abs(got-c.want) > 1e-15*math.Abs(c.want) {
			t.Errorf("%s: %v %v, want %v", name, got, err, c.want)
		}
	}
	if q, err := Quantiles([]float64{1, 2, 3, 4, 5}, 4); err != nil || !slices.Equal(q, []float64{2, 3, 4}) {
		t.Error(q, err)
	}
	if m, err := Multimode([]float64{3, 1, 3, 1, 2}); err != nil || !slices.Equal(m, []float64{3, 1}) {
		t.Error(m, err)
	}
}

func TestStatistics_Moments_Bad(t *testing.T) {
	one := func(f func([]float64) (float64, error)) func() error {
		return func() error { _, err := f(nil); return err }
	}
	for name, c := range map[string]struct {
		f        func() error
		argument string
	}{
		"mean":     {one(Mean), "values"},
		"median":   {one(Median), "values"},
		"mode":     {one(Mode), "values"},
		"variance": {one(func(v []float64) (float64, error) { return Variance(v, false) }), "values"},
		"stdev":    {one(func(v []float64) (float64, error) { return Stdev(v, true) }), "values"},
		"sample":   {func() error { _, err := Variance([]float64{1}, true); return err }, "values"},
		"summary":  {func() error { _, err := Summary(nil); return err }, "values"},
		"nan":      {func() error { _, err := Median([]float64{1, nan}); return err }, "values"},
		"q":        {func() error { _, err := Quantile([]float64{1}, 1.5); return err }, "q"},
		"q nan":    {func() error { _, err := Quantile([]float64{1}, nan); return err }, "q"},
		"n":        {func() error { _, err := Quantiles([]float64{1}, 0); return err }, "n"},
		"lengths":  {func() error { _, err := Covariance([]float64{1}, nil, false); return err }, "y"},
		"few":      {func() error { _, err := Correlation([]float64{1}, []float64{1}); return err }, "x"},
		"constant": {func() error { _, err := Correlation([]float64{1, 2}, []float64{0.1, 0.1}); return err }, "y"},
	} {
		if err := c.f(); !refused(err, "ValueError", c.argument) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Quantiles([]float64{1}, math.MaxInt); !refused(err, "MemoryError", "n") {
		t.Error(err)
	}
}

func TestStatistics_Moments_Ugly(t *testing.T) {
	if m, err := Mean([]float64{1, nan}); err != nil || m == m {
		t.Error(m, err)
	}
	if m, err := Mean([]float64{1, inf}); err != nil || m != inf {
		t.Error(m, err)
	}
	if m, err := Median([]float64{math.MaxFloat64, math.MaxFloat64}); err != nil || m != math.MaxFloat64 {
		t.Error(m, err)
	}
	if m, err := Multimode(nil); err != nil || m == nil || len(m) != 0 {
		t.Error(m, err)
	}
	if s, err := Summary([]float64{0.1, 0.1, 0.1}); err != nil || s.Stdev != 0 || s.Skewness != 0 || s.Count != 3 {
		t.Error(s, err)
	}
}

// A few quantiles are those of the sorted values, whatever order they come in.
func TestSelect_Place_Ugly(t *testing.T) {
	for _, n := range []int{1, 2, 3, 10, 1000} {
		for name, value := range map[string]func(i int) float64{
			"rising": func(i int) float64 { return float64(i) }, "falling": func(i int) float64 { return -float64(i) }, "equal": func(int) float64 { return 3 },
			"mixed": func(i int) float64 { return float64(i * 7919 % 257) }, "organ": func(i int) float64 { return -math.Abs(float64(i - n/2)) }, "infinite": func(i int) float64 { return inf * float64(i%3-1) },
		} {
			values := make([]float64, n)
			for i := range values {
				if values[i] = value(i); values[i] != values[i] {
					values[i] = 0
				}
			}
			for _, parts := range []int{2, 3, 4} {
				few, err := Quantiles(values, parts)
				all, err2 := Quantiles(values, 60)
				for i, q := range few {
					if want := all[(i+1)*60/parts-1]; err != nil || err2 != nil || q != want && math.Abs(q-want) > 1e-9 && q == q {
						t.Errorf("%d %s, %d parts: %v, want %v", n, name, parts, q, want)
					}
				}
			}
		}
	}
}

func TestStatistics_Histogram_Good(t *testing.T) {
	h, err := Histogram([]float64{0, 1, 2, 3, 4, 4}, 4, HistogramOptions{})
	if err != nil || !slices.Equal(h.Counts, []int{1, 1, 1, 3}) || !slices.Equal(h.Edges, []float64{0, 1, 2, 3, 4}) {
		t.Error(h, err)
	}
	lower, upper := 1.0, 2.0
	if h, err = Histogram([]float64{0, 1, 2, 3}, 1, HistogramOptions{Lower: &lower, Upper: &upper}); err != nil || !slices.Equal(h.Counts, []int{2}) {
		t.Error(h, err)
	}
}

func TestStatistics_Histogram_Bad(t *testing.T) {
	for name, c := range map[string]struct {
		values []float64
		bins   int
		lower  *float64
		class  string
		arg    string
	}{
		"bins":     {[]float64{1}, 0, nil, "ValueError", "bins"},
		"memory":   {[]float64{1}, math.MaxInt, nil, "MemoryError", "bins"},
		"empty":    {nil, 1, nil, "ValueError", "values"},
		"nan":      {[]float64{nan}, 1, nil, "ValueError", "values"},
		"infinite": {[]float64{1, inf}, 1, nil, "ValueError", "values"},
		"range":    {[]float64{1, 2}, 1, &inf, "ValueError", "upper"},
		"width":    {[]float64{-math.MaxFloat64, math.MaxFloat64}, 1, nil, "ValueError", "upper"},
	} {
		if _, err := Histogram(c.values, c.bins, HistogramOptions{Lower: c.lower}); !refused(err, c.class, c.arg) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Every value is in the bin whose edges enclose it, also where division rounds.
func TestStatistics_Histogram_Ugly(t *testing.T) {
	var values []float64
	for i := range 1001 {
		values = append(values, float64(i)/1000*0.7+0.1)
	}
	for _, bins := range []int{1, 3, 7, 10, 49, 1000} {
		h, err := Histogram(values, bins, HistogramOptions{})
		if err != nil {
			t.Fatal(err)
		}
		want := make([]int, bins)
		for _, v := range values {
			at, exact := slices.BinarySearch(h.Edges, v)
			if !exact {
				at--
			}
			want[min(at, bins-1)]++
		}
		if !slices.Equal(h.Counts, want) {
			t.Errorf("%d bins: %v, want %v", bins, h.Counts, want)
		}
	}
	for _, v := range []float64{0, 1e300, math.MaxFloat64 / 4, 5e-324} {
		if h, err := Histogram([]float64{v, v}, 3, HistogramOptions{}); err != nil || h.Counts[1]+h.Counts[2] != 2 {
			t.Errorf("%v: %v %v", v, h, err)
		}
	}
}
