//go:build !linux

// This file is for systems whose timers are not used here.

package signal

import "dappco.re/go/py/engine/object"

func (s *state) wake(int) {}

func unsupported() *exception {
	return object.Errorf(object.NotImplementedErrorType, "not supported on this system")
}

func checkWakeup(*thread, int) *exception                  { return unsupported() }
func setTimer(*thread, value, []value) (value, *exception) { return value{}, unsupported() }
func getTimer(*thread, value, value) (value, *exception)   { return value{}, unsupported() }
func alarm(*thread, value, value) (value, *exception)      { return value{}, unsupported() }
