// This file does what the interpreter does with an exception that ends a script.

package sys

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/traceback"
)

// interruptStatus is the exit status after an uncaught KeyboardInterrupt: that of a process ended by SIGINT, as a shell shows it.
const interruptStatus = 130

// Uncaught shows exc, which a script did not catch, by sys.excepthook and returns the exit status: that of a SystemExit, or 1.
func Uncaught(th *object.Thread, exc *object.Exception) (status int) {
	if exc.Is(object.SystemExitType) {
		return exitStatus(th, exc)
	}
	return Show(th, exc)
}

// Show is Uncaught that shows a SystemExit like every other exception.
func Show(th *object.Thread, exc *object.Exception) (status int) {
	tb := exc.Traceback
	if tb.IsNull() {
		tb = object.None
	}
	ns := th.Interp.SysDict
	ns.SetName("last_exc", exc.Value())
	ns.SetName("last_type", exc.Type().Value())
	ns.SetName("last_value", exc.Value())
	ns.SetName("last_traceback", tb)
	status = 1
	if exc.Is(object.KeyboardInterruptType) {
		status = interruptStatus
	}
	hook, ok := ns.GetName("excepthook")
	if !ok || hook.IsNone() {
		complain(th, "sys.excepthook is missing\n"+traceback.Format(th, exc))
		return status
	}
	_, failed := object.Call3(th, hook, exc.Type().Value(), exc.Value(), tb)
	if failed == nil {
		return status
	}
	if failed.Is(object.SystemExitType) {
		return exitStatus(th, failed)
	}
	complain(th, "Error in sys.excepthook:\n"+traceback.Format(th, failed)+"\nOriginal exception was:\n"+traceback.Format(th, exc))
	return status
}

// exitStatus is the exit status that a SystemExit asks for; a code that is no number is shown.
func exitStatus(th *object.Thread, exc *object.Exception) int {
	code, ok, failed := object.FindAttr(th, exc.Value(), object.Intern("code"))
	if failed != nil || !ok {
		code = exc.Value()
	}
	if code.IsNone() {
		return 0
	}
	if code.Type().Has(object.FlagInt) {
		if n, fits := object.IntValue(code); fits {
			return int(n) & 0xFF
		}
		return 0xFF
	}
	text := "<exception str() failed>"
	if s, failed := object.ToStr(th, code); failed == nil {
		text = s.String()
	}
	complain(th, text+"\n")
	return 1
}

// FlushStandard writes out sys.stdout and sys.stderr and says whether that went well; an error of sys.stdout goes to sys.unraisablehook.
func FlushStandard(th *object.Thread) (ok bool) {
	exc := flush(th, "stdout")
	if exc != nil {
		Unraisable(th, exc, "Exception ignored while flushing sys.stdout", object.Value{})
	}
	return flush(th, "stderr") == nil && exc == nil
}

// FlushQuietly writes out sys.stdout and sys.stderr; what cannot be written stays for FlushStandard to complain about.
func FlushQuietly(th *object.Thread) {
	flush(th, "stderr")
	flush(th, "stdout")
}

// flush writes out one of the files of sys, unless it is closed or not there.
func flush(th *object.Thread, name string) *object.Exception {
	file, ok := th.Interp.SysDict.GetName(name)
	if !ok || file.IsNone() {
		return nil
	}
	closed, found, exc := object.FindAttr(th, file, object.Intern("closed"))
	if found && exc == nil {
		if yes, _ := object.Truth(th, closed); yes {
			return nil
		}
	}
	_, exc = object.CallMethod(th, file, object.Intern("flush"))
	return exc
}

// Unraisable reports an exception that cannot be raised, through sys.unraisablehook. message, "" for the usual one, says what happened to about, which may be null.
func Unraisable(th *object.Thread, exc *object.Exception, message string, about object.Value) {
	tb := exc.Traceback
	if tb.IsNull() {
		tb = object.None
	}
	text := object.None
	if message != "" {
		text = object.StrOf(message)
	}
	if about.IsNull() {
		about = object.None
	}
	hook, ok := th.Interp.SysDict.GetName("unraisablehook")
	if !ok || hook.IsNone() {
		showUnraisable(th, exc.Value(), text, about)
		return
	}
	if _, failed := object.Call1(th, hook, unraisableArgs.Make(exc.Type().Value(), exc.Value(), tb, text, about)); failed != nil {
		showUnraisable(th, failed.Value(), object.StrOf("Exception ignored in sys.unraisablehook"), hook)
	}
}
