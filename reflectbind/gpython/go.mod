module dappco.re/go/py/reflectbind/gpython

go 1.26.0

require (
	dappco.re/go/py v0.0.0
	github.com/go-python/gpython v0.2.1-0.20260302130241-444ae5ed29cf
)

require (
	github.com/Snider/Poindexter v0.2.0 // indirect
	golang.org/x/sys v0.45.0 // indirect
	golang.org/x/term v0.43.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace dappco.re/go/py => ../..
