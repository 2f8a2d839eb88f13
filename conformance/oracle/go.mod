module dappco.re/go/py/conformance/oracle

go 1.26.0

require (
	github.com/go-python/gpython v0.2.1-0.20260302130241-444ae5ed29cf
	github.com/kluctl/go-embed-python v0.0.0-3.14.6-20260610-1
)

require golang.org/x/text v0.43.0 // indirect

require (
	dappco.re/go/py v0.0.0
	github.com/gofrs/flock v0.13.0 // indirect
	github.com/sirupsen/logrus v1.9.4 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.46.0 // indirect
)

replace dappco.re/go/py => ../..
