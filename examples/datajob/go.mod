module dappco.re/go/py/examples/datajob

go 1.26.0

require dappco.re/go/py v0.0.0

require (
	golang.org/x/sys v0.45.0 // indirect
	golang.org/x/term v0.43.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	gonum.org/v1/gonum v0.17.0
)

replace dappco.re/go/py => ../..
