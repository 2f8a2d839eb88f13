//go:build js

// This file is the interactive prompt where there is no terminal to edit on.

package main

import (
	"os"

	py "dappco.re/go/py"
)

func prompt(in *py.Interp, _ bool) int { return plainPrompt(in, os.Stdin) }
