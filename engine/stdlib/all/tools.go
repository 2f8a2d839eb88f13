// This file lists the modules that help to write programs: command lines, logging, types, tests.

package all

import (
	"dappco.re/go/py/engine/imports"
	stdargparse "dappco.re/go/py/engine/stdlib/argparse"
	stdlogging "dappco.re/go/py/engine/stdlib/logging"
	"dappco.re/go/py/engine/stdlib/typing"
	"dappco.re/go/py/engine/stdlib/unittest"
)

func tools() []imports.Native {
	return []imports.Native{
		{Name: "argparse", Build: stdargparse.New},
		{Name: "logging", Build: stdlogging.New},
		{Name: "logging.config", Build: stdlogging.NewConfig},
		{Name: "logging.handlers", Build: stdlogging.NewHandlers},
		{Name: "_typing", Build: typing.NewLow},
		{Name: "typing", Build: typing.New},
		{Name: "unittest", Build: unittest.New},
		{Name: "unittest.__main__", Build: unittest.NewProgram, Main: "_run"},
		{Name: "unittest.async_case", Build: unittest.NewPart("async_case")},
		{Name: "unittest.case", Build: unittest.NewPart("case")},
		{Name: "unittest.loader", Build: unittest.NewPart("loader")},
		{Name: "unittest.main", Build: unittest.NewPart("main")},
		{Name: "unittest.mock", Build: unittest.NewMock},
		{Name: "unittest.result", Build: unittest.NewPart("result")},
		{Name: "unittest.runner", Build: unittest.NewPart("runner")},
		{Name: "unittest.signals", Build: unittest.NewPart("signals")},
		{Name: "unittest.suite", Build: unittest.NewPart("suite")},
		{Name: "unittest.util", Build: unittest.NewPart("util")},
	}
}
