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
	shell.AcceptMultiline = func(line []rune) bool {
		whole := p.isWhole(string(line))
		if !whole && shell.Cursor().Pos() >= len(line) {
			shell.Keys.Feed(true, []rune(indentation(string(line)))...)
		}
		return whole
	}
	erase := shell.Keymap.Commands()["backward-delete-char"]
	shell.Keymap.Register(map[string]func(){"backward-delete-char": func() {
		for range erased(string((*shell.Line())[:shell.Cursor().Pos()])) {
			erase()
		}
	}})
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
	i := strings.LastIndexByte(src, '\n') + 1
	ends := i > 0 && strings.TrimSpace(src[i:]) == ""
	if ends {
		src = src[:i] // what was indented for the user and left empty
	}
	switch p.in.Completeness(src) {
	case py.Complete:
		return true
	case py.Incomplete:
		return false
	}
	return i == 0 || ends
}

// indentation is what the line after src begins with: the indentation of the last line, and a level more after a colon.
func indentation(src string) string {
	last := src[strings.LastIndexByte(src, '\n')+1:]
	text := strings.TrimLeft(last, " \t")
	indent := last[:len(last)-len(text)]
	if code, _, _ := strings.Cut(text, "#"); strings.HasSuffix(strings.TrimRight(code, " \t"), ":") {
		indent += indentStep
	}
	return indent
}

// indentStep is one level of indentation.
const indentStep = "    "

// erased is how many characters the backspace key takes away after text: a level of indentation, or one character.
func erased(text string) int {
	last := text[strings.LastIndexByte(text, '\n')+1:]
	if last == "" || strings.Trim(last, " ") != "" {
		return 1
	}
	return (len(last)-1)%len(indentStep) + 1
}

// complete is the completions of the name before the cursor; with nothing before it, Tab indents.
func (p *program) complete(text string) readline.Completions {
	if strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]) == "" {
		return readline.CompleteValues(indentStep).NoSpace()
	}
	return readline.CompleteValues(p.in.Complete(context.Background(), text)...).NoSpace('*')
}
