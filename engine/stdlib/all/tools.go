// This file lists the modules that help to write programs: command lines, logging, types, tests.

package all

import (
	"dappco.re/go/py/engine/imports"
	stdargparse "dappco.re/go/py/engine/stdlib/argparse"
	stdlogging "dappco.re/go/py/engine/stdlib/logging"
	"dappco.re/go/py/engine/stdlib/typing"
	"dappco.re/go/py/engine/stdlib/unittest"
)

var tools = []imports.Native{
	{Name: "argparse", Build: stdargparse.New},
	{Name: "logging", Build: stdlogging.New},
	{Name: "logging.config", Build: stdlogging.NewConfig},
	{Name: "logging.handlers", Build: stdlogging.NewHandlers},
	{Name: "_typing", Build: typing.NewLow},
	{Name: "typing", Build: typing.New},
	{Name: "unittest", Build: unittest.New},
	{Name: "unittest.__main__", Build: unittest.NewProgram, Main: "_run"},
	{Name: "unittest.async_case", BuildAs: unittest.NewPart},
	{Name: "unittest.case", BuildAs: unittest.NewPart},
	{Name: "unittest.loader", BuildAs: unittest.NewPart},
	{Name: "unittest.main", BuildAs: unittest.NewPart},
	{Name: "unittest.mock", Build: unittest.NewMock},
	{Name: "unittest.result", BuildAs: unittest.NewPart},
	{Name: "unittest.runner", BuildAs: unittest.NewPart},
	{Name: "unittest.signals", BuildAs: unittest.NewPart},
	{Name: "unittest.suite", BuildAs: unittest.NewPart},
	{Name: "unittest.util", BuildAs: unittest.NewPart},
}
