// This file defines how native code issues warnings.

package object

import "fmt"

// Warn issues a warning of category, as warnings.warn() does for the code that called the native function; the
// exception is one that a filter made of it. Without a warnings module (Interp.OnWarning) it is dropped.
func Warn(th *Thread, category *Type, format string, args ...any) *Exception {
	if th.Interp.OnWarning == nil {
		return nil
	}
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	return th.Interp.OnWarning(th, category, text)
}

// WarnExplicit issues a warning about a line of source text, as warnings.warn_explicit() does.
func WarnExplicit(th *Thread, category *Type, message, filename string, line int) *Exception {
	if th.Interp.OnWarningAt == nil {
		return nil
	}
	return th.Interp.OnWarningAt(th, category, message, filename, line)
}
