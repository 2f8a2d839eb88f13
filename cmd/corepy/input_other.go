//go:build !unix

// This file reads standard input where nothing can interrupt that.

package main

import "os"

// input is standard input.
type input struct{ *os.File }

func newInput(f *os.File) *input { return &input{f} }

func (in *input) wake() {}
