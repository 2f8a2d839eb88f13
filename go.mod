module dappco.re/go/py

go 1.26
