// Package vm runs compiled code: frames, the run loop, functions, generators, coroutines and tracebacks.
//
// # Data model
//
// A Machine is the VM's half of an object.Thread. It owns a stack of registers, in chunks that never move, and a pool
// of frames. A Frame is one activation of a Code: a window on the registers, a program counter, and how to hand its
// result to whoever called. Code here is the loaded form of code.Code: constants are values and sites have inline
// caches.
//
// # Execution model
//
// run (run.go) executes frames until the frame it was entered with is done. A call of a Python function pushes a frame
// and stays in the loop, so Python recursion uses no Go stack; generators and coroutines own their registers and are
// resumed by linking their frame on top of the current one. Native code that calls back into Python enters run again
// (Machine.call), which is what object.MaxNativeDepth bounds.
//
// Each case of run holds the fast path only. The rest of opcode X is in finishX, in the ops_ file of its topic. Two
// moments keep the frame in step with the loop's local variables: f.pc is stored before anything that can raise,
// re-enter or look at frames; and all of them are loaded after f changes.
//
// # Call model
//
// Arguments lie in the caller's registers behind the callee. A simple function (positional parameters only) gets its
// window right there. Native functions get the same registers as a slice. Everything else goes through bind (bind.go).
//
// An exception is a *object.Exception. In run it arrives at one place, which adds the traceback entry, looks for a
// handler in the frame's exception table and otherwise pops the frame.
package vm
