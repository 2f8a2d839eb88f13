// This file implements the interactive prompt: which one there is, and what all have in common.

package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"

	py "dappco.re/go/py"
)

// prompt reads and runs statements until the end of input.
func (p *program) prompt(banner bool) (status int, interrupted bool) {
	if banner {
		fmt.Fprintf(os.Stderr, "Python %s on %s\nType \"help\", \"copyright\", \"credits\" or \"license\" for more information.\n", py.Version, runtime.GOOS)
	}
	p.startup()
	p.in.StartPrompt()
	if p.basic || !isTerminal(os.Stdin) || !isTerminal(os.Stdout) || os.Getenv("TERM") == "dumb" {
		return p.plainPrompt(), false
	}
	return p.editingPrompt(), false
}

// startup runs the file of PYTHONSTARTUP.
func (p *program) startup() {
	if p.settings.startup == "" {
		return
	}
	src, err := os.ReadFile(p.settings.startup)
	if err != nil {
		fmt.Fprintf(os.Stderr, "Could not open PYTHONSTARTUP\n%v\n", err)
		return
	}
	if err := p.in.RunText(context.Background(), string(src), p.settings.startup); err != nil {
		p.show(err)
	}
}

// answer shows the error of a statement; exit says that the prompt is to end with status.
func (p *program) answer(err error) (status int, exit bool) {
	if err == nil {
		return 0, false
	}
	e, ok := errors.AsType[*py.Error](err)
	if !ok {
		fmt.Fprintln(os.Stderr, err)
		return 0, false
	}
	status = p.in.Report(e)
	_, _, exit = e.Exit()
	return status, exit
}

// plainPrompt reads statements without editing, line by line.
func (p *program) plainPrompt() int {
	lines := bufio.NewReader(p.stdin)
	for {
		src, end := p.readStatement(lines)
		if !isBlank(src) {
			if status, exit := p.answer(p.in.RunInteractive(context.Background(), src, "<stdin>")); exit {
				return status
			}
		}
		if end {
			fmt.Fprintln(os.Stderr)
			return 0
		}
	}
}

// isBlank reports that src has nothing but white space and comments.
func isBlank(src string) bool {
	for line := range strings.Lines(src) {
		if text := strings.TrimSpace(line); text != "" && text[0] != '#' {
			return false
		}
	}
	return true
}

// readStatement reads lines until they are a whole statement; end says that there are no more.
func (p *program) readStatement(lines *bufio.Reader) (src string, end bool) {
	prompt := p.in.Prompt("ps1", "")
	for {
		fmt.Fprint(os.Stderr, prompt)
		line, err := lines.ReadString('\n')
		if errors.Is(err, syscall.EINTR) {
			fmt.Fprintln(os.Stderr, "\nKeyboardInterrupt")
			p.in.Forget()
			src, prompt = "", p.in.Prompt("ps1", "")
			continue
		}
		src += line
		if err != nil {
			return src, true
		}
		if isBlank(src) || p.in.Completeness(strings.TrimSuffix(src, "\n")) != py.Incomplete {
			return src, false
		}
		prompt = p.in.Prompt("ps2", "")
	}
}
