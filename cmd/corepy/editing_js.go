//go:build js

// This file is the prompt where there is no terminal to edit on.

package main

func (p *program) editingPrompt() int { return p.plainPrompt() }
