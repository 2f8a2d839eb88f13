// This file runs the program that a command line asks for.

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"unicode"

	py "dappco.re/go/py"
)

// program is a command about to run in an interpreter.
type program struct {
	command
	settings
	in    *py.Interp
	stdin *input
}

// run runs the program and, if wanted, the prompt behind it.
func (p *program) run() (status int, interrupted bool) {
	ctx := context.Background()
	switch p.do {
	case doPrompt:
		return p.prompt(p.flags.Quiet == 0)
	case doDis:
		return p.disassemble()
	}
	err := p.start(ctx)
	// The program itself may have set the variable.
	inspect := p.inspect || p.flags.IgnoreEnvironment == 0 && os.Getenv("PYTHONINSPECT") != ""
	if !inspect || !p.interactive && !isTerminal(os.Stdin) {
		return p.report(err)
	}
	if err != nil {
		p.show(err)
	}
	return p.prompt(false)
}

// start runs the program's code.
func (p *program) start(ctx context.Context) error {
	switch p.do {
	case doCode:
		return p.in.Run(ctx, dedent(p.text))
	case doModule:
		return p.in.RunModule(ctx, p.text)
	case doStdin:
		src, err := io.ReadAll(os.Stdin)
		if err != nil && isOpen(os.Stdin) {
			return err
		}
		return p.in.RunProgram(ctx, src, "<stdin>")
	}
	name := absolute(p.text)
	if isDir(name) {
		return p.in.RunDir(ctx, name)
	}
	src, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if p.skipFirst {
		// The line end stays, so that lines keep their numbers.
		src = src[max(0, bytes.IndexByte(src, '\n')):]
	}
	return p.in.RunProgram(ctx, src, name)
}

// report shows what ended the program and returns the exit status that python would.
func (p *program) report(err error) (status int, interrupted bool) {
	if err == nil {
		return 0, false
	}
	if e, ok := errors.AsType[*py.Error](err); ok {
		return p.in.Report(e), e.Interrupted()
	}
	if e, ok := errors.AsType[*py.PanicError](err); ok {
		fmt.Fprintf(os.Stderr, "%v\n\n%s", e, e.Stack)
		return statusFailure, false
	}
	fmt.Fprintln(os.Stderr, p.problem(err))
	if _, ok := errors.AsType[*py.NoProgramError](err); ok {
		return 1, false
	}
	return statusUsage, false
}

// show shows what ended the program when the prompt comes next: a SystemExit does not end it then.
func (p *program) show(err error) {
	if e, ok := errors.AsType[*py.Error](err); ok {
		p.in.Show(e)
		return
	}
	fmt.Fprintln(os.Stderr, p.problem(err))
}

// problem is the line that says why there was nothing to run.
func (p *program) problem(err error) string {
	if e, ok := errors.AsType[*py.NoProgramError](err); ok {
		name := p.origArgs[0]
		if p.do == doModule {
			name = p.Executable
		}
		return name + ": " + e.Reason
	}
	reason := err.Error()
	if no, ok := errors.AsType[syscall.Errno](err); ok {
		text := []rune(no.Error())
		text[0] = unicode.ToUpper(text[0])
		reason = fmt.Sprintf("[Errno %d] %s", int(no), string(text))
	}
	return fmt.Sprintf("%s: can't open file '%s': %s", p.origArgs[0], absolute(p.text), reason)
}

// disassemble lists the code of a file.
func (p *program) disassemble() (status int, interrupted bool) {
	src, err := os.ReadFile(p.text)
	if err != nil {
		return p.report(err)
	}
	listing, err := p.in.Disassemble(src, p.text)
	if err != nil {
		return p.report(err)
	}
	fmt.Print(listing)
	return 0, false
}

// dedent takes away the white space that all lines of src begin with: -c accepts a text that is indented as a whole.
func dedent(src string) string {
	lines := strings.SplitAfter(src, "\n")
	margin, found := "", false
	for _, line := range lines {
		text := strings.TrimLeft(line, " \t")
		if strings.TrimSpace(text) == "" {
			continue
		}
		indent := line[:len(line)-len(text)]
		if !found {
			margin, found = indent, true
			continue
		}
		n := 0
		for n < len(margin) && n < len(indent) && margin[n] == indent[n] {
			n++
		}
		margin = margin[:n]
	}
	if margin == "" {
		return src
	}
	var b strings.Builder
	for _, line := range lines {
		if text, ok := strings.CutPrefix(line, margin); ok {
			b.WriteString(text)
		} else {
			b.WriteString(strings.TrimLeft(line, " \t"))
		}
	}
	return b.String()
}
