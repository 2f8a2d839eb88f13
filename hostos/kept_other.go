//go:build !linux

// This file is for systems where scripts cannot close descriptors by number.

package hostos

// Keep keeps descriptors of the program from scripts.
func Keep(...int) {}

func keepRuntime() {}
