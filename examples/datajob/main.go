// Command datajob is a data job in Python over a third-party Go library: gonum's package stat, bound without a line of glue. The host opens the data, runs the
// job and gets its result as Go values.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"fmt"
	"io"
	"os"

	py "dappco.re/go/py"
	"dappco.re/go/py/examples/datajob/pystat"
	"dappco.re/go/py/reflectbind"
)

//go:generate corepy bind gonum.org/v1/gonum/stat

//go:embed job.py
var job string

//go:embed readings.csv
var readings []byte

func main() {
	if err := run(os.Stdout, bytes.NewReader(readings)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// report is what the job computes for a station, and result what it returns: dicts whose keys are names of fields.
type (
	report struct {
		Station                              string
		Days                                 int
		Mean, Deviation, Median, Trend, Rain float64
	}
	result struct {
		Reports  []report
		Rejected []string
	}
)

// run runs the job over the data and writes its result to out.
func run(out io.Writer, data io.Reader) error {
	in, err := py.New(py.Stdout(out), py.Modules(reflectbind.Module("gonum.stat", pystat.Exports), reflectbind.Go()))
	if err != nil {
		return err
	}
	defer in.Close()
	ctx := context.Background()
	if err := in.Run(ctx, job); err != nil {
		return err
	}
	v, err := in.Call(ctx, "run", data)
	if err != nil {
		return err
	}
	var got result
	if err := v.As(&got); err != nil {
		return err
	}
	for _, r := range got.Reports {
		fmt.Fprintf(out, "%-6s %d days, mean %.2f ± %.2f, median %.1f, %+.3f a day, correlation with rain %.2f\n", r.Station, r.Days, r.Mean, r.Deviation, r.Median, r.Trend, r.Rain)
	}
	for _, r := range got.Rejected {
		fmt.Fprintln(out, "rejected:", r)
	}
	return nil
}
