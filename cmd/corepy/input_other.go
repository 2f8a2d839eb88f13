//go:build !unix

// This file reads standard input where nothing can interrupt that.

package main

import (
	"os"
	"time"
)

// input is standard input.
type input struct{ *os.File }

func newInput(f *os.File) *input { return &input{f} }

func (in *input) wake() {}

// Wait leaves waiting to Read.
func (in *input) Wait(time.Duration) (bool, error) { return true, nil }
