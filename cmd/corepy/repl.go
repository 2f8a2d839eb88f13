//go:build !js

// This file implements the interactive prompt on a terminal: editing, history, several lines, completion and colours.

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/reeflective/readline"

	py "dappco.re/go/py"
)

// prompt reads and runs statements until the end of input. Standard input that is no terminal is read line by line.
func prompt(in *py.Interp, banner bool) int {
	if !isTerminal(os.Stdin) {
		return plainPrompt(in, os.Stdin)
	}
	if banner {
		fmt.Printf("CorePy, Python %s on %s\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n", py.PythonVersion, runtime.GOOS)
	}
	shell := readline.NewShell()
	shell.Prompt.Primary(func() string { return in.Prompt("ps1", ">>> ") })
	shell.Prompt.Secondary(func() string { return in.Prompt("ps2", "... ") })
	if dir, err := os.UserConfigDir(); err == nil {
		dir = filepath.Join(dir, "corepy")
		if os.MkdirAll(dir, 0o700) == nil {
			shell.History.AddFromFile("history", filepath.Join(dir, "history"))
		}
	}
	shell.AcceptMultiline = func(line []rune) bool { return in.IsComplete(string(line)) }
	shell.Completer = func(line []rune, cursor int) readline.Completions { return complete(in, line[:cursor]) }
	if os.Getenv("NO_COLOR") == "" {
		shell.SyntaxHighlighter = func(line []rune) string { return highlight(string(line)) }
	}
	for {
		src, err := shell.Readline()
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			fmt.Println("KeyboardInterrupt")
			continue
		case errors.Is(err, io.EOF):
			return 0
		case err != nil:
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		if status, exit := statement(in, src); exit {
			return status
		}
	}
}

// complete is the completions of the name before the cursor; with nothing before it, Tab indents.
func complete(in *py.Interp, line []rune) readline.Completions {
	text := string(line)
	if strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]) == "" {
		return readline.CompleteValues("    ").NoSpace()
	}
	return readline.CompleteValues(in.Complete(context.Background(), text)...).NoSpace('*')
}
