// This file reads the command line.

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// action is what a command line asks for.
type action int

const (
	doFile action = iota
	doCode
	doModule
	doStdin
	doPrompt
	doDis
	doVersion
	doHelp
)

// command is a parsed command line. text is the file, code or module; argv is sys.argv, path the start of sys.path.
type command struct {
	do          action
	text        string
	argv, path  []string
	interactive bool
}

// parse reads the arguments behind the program's name, as python's.
func parse(args []string) (command, error) {
	c := command{}
	for i := 0; i < len(args); i++ {
		arg := args[i]
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			return c.file(arg, args[i:])
		}
		switch arg {
		case "--help":
			return command{do: doHelp}, nil
		case "--version":
			return command{do: doVersion}, nil
		}
		for j := 1; j < len(arg); j++ {
			switch flag := arg[j]; flag {
			case 'c', 'm', 'W', 'X':
				value := arg[j+1:]
				if value == "" {
					if i++; i == len(args) {
						return c, fmt.Errorf("Argument expected for the -%c option", flag)
					}
					value = args[i]
				}
				if flag == 'c' || flag == 'm' {
					return c.code(flag, value, args[i+1:]), nil
				}
				j = len(arg)
			case 'i':
				c.interactive = true
			case 'h', '?':
				return command{do: doHelp}, nil
			case 'V':
				return command{do: doVersion}, nil
			case 'B', 'E', 'I', 'O', 'P', 'q', 's', 'S', 'u', 'v', 'b', 'd', 'R':
			default:
				return c, fmt.Errorf("Unknown option: -%c", flag)
			}
		}
	}
	c.argv, c.path = []string{""}, []string{""}
	c.do = doStdin
	if isTerminal(os.Stdin) {
		c.do = doPrompt
	}
	return c, nil
}

// code is -c and -m.
func (c command) code(flag byte, value string, rest []string) command {
	c.do, c.text = doCode, value
	c.argv, c.path = append([]string{"-c"}, rest...), []string{""}
	if flag == 'm' {
		c.do = doModule
		c.argv[0] = "-m"
		if wd, err := os.Getwd(); err == nil {
			c.path[0] = wd
		}
	}
	return c
}

// file is a file name, "-", or one of our own commands.
func (c command) file(name string, args []string) (command, error) {
	c.argv = args
	switch name {
	case "-":
		c.do, c.path = doStdin, []string{""}
		return c, nil
	case "repl":
		c.do, c.argv, c.path = doPrompt, []string{""}, []string{""}
		return c, nil
	case "version":
		c.do = doVersion
		return c, nil
	case "dis":
		if len(args) != 2 {
			return c, fmt.Errorf("dis takes one file")
		}
		c.do, c.text = doDis, args[1]
		return c, nil
	}
	c.do, c.text = doFile, name
	if abs, err := filepath.Abs(name); err == nil {
		c.path = []string{filepath.Dir(abs)}
	}
	return c, nil
}
