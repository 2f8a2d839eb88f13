//go:build !js

// This file implements the prompt on a terminal: editing, history, several lines, completion and colours.

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/reeflective/readline"

	py "dappco.re/go/py"
)

// editingPrompt reads and runs inputs of one or more lines until Ctrl-D.
func (p *program) editingPrompt() int {
	shell := p.shell()
	for count := 0; ; count++ {
		src, err := shell.Readline()
		switch {
		case errors.Is(err, readline.ErrInterrupt):
			fmt.Fprintln(os.Stderr, "KeyboardInterrupt")
			continue
		case errors.Is(err, io.EOF):
			return 0
		case err != nil:
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		if isBlank(src) {
			continue
		}
		if status, exit := p.answer(p.in.RunCell(context.Background(), strings.TrimRight(src, " \t\n")+"\n", fmt.Sprintf("<python-input-%d>", count))); exit {
			return status
		}
	}
}

// shell is the line editor.
func (p *program) shell() *readline.Shell {
	shell := readline.NewShell()
	shell.Prompt.Primary(func() string { return p.in.Prompt("ps1", "") })
	shell.Prompt.Secondary(func() string { return p.in.Prompt("ps2", "") })
	if file := p.historyFile(); file != "" {
		shell.History.AddFromFile("history", file)
	}
	shell.AcceptMultiline = func(line []rune) bool { return p.isWhole(string(line)) }
	shell.Completer = func(line []rune, cursor int) readline.Completions { return p.complete(string(line[:cursor])) }
	if p.colour {
		shell.SyntaxHighlighter = func(line []rune) string { return highlight(string(line)) }
	}
	return shell
}

// historyFile is where what was typed is kept, "" for nowhere.
func (p *program) historyFile() string {
	if p.history != "" {
		return p.history
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	dir = filepath.Join(dir, "corepy")
	if os.MkdirAll(dir, 0o700) != nil {
		return ""
	}
	return filepath.Join(dir, "history")
}

// isWhole reports that Return ends the input src: it is a statement, or wrong on its only line, or its last line is empty.
func (p *program) isWhole(src string) bool {
	if isBlank(src) {
		return true
	}
	switch p.in.Completeness(src) {
	case py.Complete:
		return true
	case py.Incomplete:
		return false
	}
	i := strings.LastIndexByte(src, '\n')
	return i < 0 || strings.TrimSpace(src[i:]) == ""
}

// complete is the completions of the name before the cursor; with nothing before it, Tab indents.
func (p *program) complete(text string) readline.Completions {
	if strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]) == "" {
		return readline.CompleteValues("    ").NoSpace()
	}
	return readline.CompleteValues(p.in.Complete(context.Background(), text)...).NoSpace('*')
}
