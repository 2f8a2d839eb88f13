// This file runs the statements of the interactive prompt.

package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	py "dappco.re/go/py"
)

// statement runs one complete statement. exit says that the program is to end with status.
func statement(in *py.Interp, src string) (status int, exit bool) {
	if strings.TrimSpace(src) == "" {
		return 0, false
	}
	err := in.RunInteractive(context.Background(), strings.TrimRight(src, "\n")+"\n\n", "<stdin>")
	if err == nil {
		return 0, false
	}
	var e *py.Error
	if !errors.As(err, &e) {
		fmt.Println(err)
		return 0, false
	}
	status = in.Report(e)
	_, _, exit = e.Exit()
	return status, exit
}

// plainPrompt reads statements from r without editing.
func plainPrompt(in *py.Interp, r io.Reader) int {
	lines := bufio.NewReader(r)
	src := ""
	for {
		if src == "" {
			fmt.Print(in.Prompt("ps1", ">>> "))
		} else {
			fmt.Print(in.Prompt("ps2", "... "))
		}
		line, err := lines.ReadString('\n')
		src += line
		if err == nil && !in.IsComplete(src) && !(strings.TrimSpace(line) == "" && strings.TrimSpace(src) != "" && in.IsComplete(src+"\n")) {
			continue
		}
		if status, exit := statement(in, src); exit {
			return status
		}
		src = ""
		if err != nil {
			fmt.Println()
			return 0
		}
	}
}
