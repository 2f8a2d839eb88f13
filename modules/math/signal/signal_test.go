// This file tests averages, differences, waves, noise and filters.

package signal

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
)

// refused reports whether err is an exception of the class.
func refused(err error, class string) bool {
	var p interface{ PythonClass() string }
	return errors.As(err, &p) && p.PythonClass() == class
}

func check(t *testing.T, name string, got []float64, err error, want ...float64) {
	t.Helper()
	if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v %v, want %v", name, got, err, want)
	}
}

func TestSignal_MovingAverage_Good(t *testing.T) {
	got, err := MovingAverage([]float64{1, 2, 3, 4}, 2)
	check(t, "moving average", got, err, 1, 1.5, 2.5, 3.5)
	got, err = MovingAverage([]float64{1, 2, 3}, 10)
	check(t, "wide window", got, err, 1, 1.5, 2)
	got, err = Difference([]float64{1, 4, 9, 16}, 2)
	check(t, "difference", got, err, 8, 12)
	got, err = Difference([]float64{1, 4}, 2)
	check(t, "lag of the length", got, err)
}

func TestSignal_MovingAverage_Bad(t *testing.T) {
	if _, err := MovingAverage([]float64{1}, 0); !refused(err, "ValueError") {
		t.Error(err)
	}
	if _, err := Difference([]float64{1}, 0); !refused(err, "ValueError") {
		t.Error(err)
	}
	if _, err := Ramp(0, 1, -1); !refused(err, "ValueError") {
		t.Error(err)
	}
	if _, err := Sine(math.MaxInt, 1, 1); !refused(err, "MemoryError") {
		t.Error(err)
	}
}

// NaN and infinities leave the window again, and large values leave no rounding behind.
func TestSignal_MovingAverage_Ugly(t *testing.T) {
	got, err := MovingAverage([]float64{1, math.NaN(), 3, 5, math.Inf(1), 7, 9}, 2)
	check(t, "not finite", got, err, 1, math.NaN(), math.NaN(), 4, math.Inf(1), math.Inf(1), 8)
	got, err = MovingAverage([]float64{1e17, 1, 1, 1}, 1)
	check(t, "rounding", got, err, 1e17, 1, 1, 1)
	got, err = MovingAverage([]float64{math.MaxFloat64, math.MaxFloat64, 1}, 2)
	if err != nil || got[1] != math.Inf(1) || got[2] != math.MaxFloat64/2 {
		t.Error(got, err)
	}
	got, err = MovingAverage(nil, 1)
	check(t, "empty", got, err)
	random := rand.New(rand.NewPCG(1, 2))
	values := make([]float64, 500)
	for i := range values {
		values[i] = random.NormFloat64() * math.Exp(20*random.Float64())
	}
	got, _ = MovingAverage(values, 7)
	for i := range values {
		var sum float64
		first := max(0, i-6)
		for _, v := range values[first : i+1] {
			sum += v
		}
		if want := sum / float64(i+1-first); math.Abs(got[i]-want) > 1e-6*math.Abs(want)+1e-6 {
			t.Fatal(i, got[i], want)
		}
	}
}

func TestSignal_Waves_Good(t *testing.T) {
	got, err := Ramp(1, 2, 5)
	check(t, "ramp", got, err, 1, 1.25, 1.5, 1.75, 2)
	got, err = Ramp(3, 9, 1)
	check(t, "ramp of one", got, err, 3)
	if RampUp(1, 4) != 0.25 || RampUp(9, 4) != 1 || RampUp(1, 0) != 1 {
		t.Error("RampUp")
	}
	wave, err := Sine(5, 4, 2)
	for i, want := range []float64{0, 2, 0, -2, 0} {
		if err != nil || math.Abs(wave[i]-want) > 1e-12 || wave[i] != SineWave(float64(i), 4, 2) {
			t.Error(i, wave, err)
		}
	}
	if SineWave(1, 0, 1) != 0 || Oscillate(10, 1, 4, 0.5) != 15 || Oscillate(10, 1, 0, 0.5) != 10 {
		t.Error("sine")
	}
}

func TestNoise_Values_Good(t *testing.T) {
	a, b := NewNoise(7), NewNoise(7)
	values, err := a.Values(context.Background(), 100, 0.5)
	for _, v := range values {
		if err != nil || v != b.Float64(0.5) || math.Abs(v) > 0.5 {
			t.Fatal(v, err)
		}
	}
	if m, err := a.Matrix(context.Background(), 3, 4, 0.5); err != nil || m.Rows != 3 || m.Cols != 4 || m.At(0, 0) != b.Float64(0.5) || m.At(2, 3) == 0 {
		t.Error(m, err)
	}
	if n := a.Int(3); n < 0 || n > 2 || a.Int(0) != 0 {
		t.Error(n)
	}
}

func TestNoise_Values_Bad(t *testing.T) {
	if _, err := NewNoise(1).Values(context.Background(), -1, 1); !refused(err, "ValueError") {
		t.Error(err)
	}
	for _, size := range [][2]int{{-1, 1}, {1, -1}} {
		if _, err := NewNoise(1).Matrix(context.Background(), size[0], size[1], 1); !refused(err, "ValueError") {
			t.Error(err)
		}
	}
	for _, size := range [][2]int{{math.MaxInt, 2}, {1, math.MaxInt}, {1 << 20, 1 << 20}} {
		if _, err := NewNoise(1).Matrix(context.Background(), size[0], size[1], 1); !refused(err, "MemoryError") {
			t.Error(err)
		}
	}
}

func TestNoise_Values_Ugly(t *testing.T) {
	n := NewNoise(1)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 2000 {
				n.Float64(1)
			}
		})
	}
	wg.Wait()
}

func TestFilter_Convolve_Good(t *testing.T) {
	ctx := context.Background()
	for mode, want := range map[string][]float64{"full": {1, 3, 5, 3}, "same": {1, 3, 5}, "valid": {3, 5}} {
		got, err := Convolve(ctx, []float64{1, 2, 3}, []float64{1, 1}, mode)
		check(t, mode, got, err, want...)
		got, err = Convolve(ctx, []float64{1, 1}, []float64{1, 2, 3}, mode)
		check(t, mode+", the other way round", got, err, want...)
	}
	got, err := LowPass([]float64{1, 3, 3}, 0.5)
	check(t, "low pass", got, err, 1, 2, 2.5)
	got, err = HighPass([]float64{1, 3, 3}, 0.5)
	check(t, "high pass", got, err, 0, 1, 0.5)
	got, err = MedianFilter(ctx, []float64{1, 9, 2, 3}, 3)
	check(t, "median filter", got, err, 5, 2, 3, 2.5)
}

func TestFilter_Convolve_Bad(t *testing.T) {
	ctx := context.Background()
	one := []float64{1}
	for name, f := range map[string]func() ([]float64, error){
		"a":      func() ([]float64, error) { return Convolve(ctx, nil, one, "full") },
		"b":      func() ([]float64, error) { return Convolve(ctx, one, nil, "full") },
		"mode":   func() ([]float64, error) { return Convolve(ctx, one, one, "half") },
		"alpha":  func() ([]float64, error) { return LowPass(one, 0) },
		"alpha2": func() ([]float64, error) { return HighPass(one, math.NaN()) },
		"window": func() ([]float64, error) { return MedianFilter(ctx, one, 2) },
		"nan":    func() ([]float64, error) { return MedianFilter(ctx, []float64{math.NaN()}, 1) },
	} {
		if _, err := f(); !refused(err, "ValueError") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Filters of long lists stop with their context, and windows may be wider than the list.
func TestFilter_Convolve_Ugly(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	long := make([]float64, 1<<17)
	if _, err := Convolve(ctx, long, long, "full"); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if _, err := MedianFilter(ctx, long, 1<<16+1); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	got, err := MedianFilter(context.Background(), []float64{3, 1, 2}, 99)
	check(t, "wide window", got, err, 2, 2, 2)
	got, err = MedianFilter(context.Background(), nil, 3)
	check(t, "empty", got, err)
	random := rand.New(rand.NewPCG(3, 4))
	values := make([]float64, 200)
	for i := range values {
		values[i] = float64(random.IntN(20))
	}
	got, err = MedianFilter(context.Background(), values, 9)
	for i := range values {
		window := slices.Sorted(slices.Values(values[max(0, i-4):min(len(values), i+5)]))
		want := window[len(window)/2]
		if len(window)%2 == 0 {
			want = (window[len(window)/2-1] + want) / 2
		}
		if err != nil || got[i] != want {
			t.Fatal(i, got[i], want)
		}
	}
}
