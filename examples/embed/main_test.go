// This file tests that the embedding example prints what its comments promise.

package main

import (
	"bytes"
	"testing"
)

func TestMain_Run_Good(t *testing.T) {
	const want = `3 x tea: 10.80
sorry: 2 x cake: sold out
missing [cake], takings 10.80, 7 tea left
shop.SoldOutError: 5 x cake: sold out; sold out: true
deadline exceeded: true
`
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	if out.String() != want {
		t.Errorf("the program prints:\n%snot:\n%s", &out, want)
	}
}
