module dappco.re/go/py

go 1.26.0

require (
	github.com/Snider/Poindexter v0.2.0
	github.com/reeflective/readline v1.3.0
	golang.org/x/sys v0.45.0
	golang.org/x/term v0.43.0
	golang.org/x/text v0.43.0
)

require github.com/rivo/uniseg v0.4.7 // indirect
