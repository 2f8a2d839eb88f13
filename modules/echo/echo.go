// Package echo is the smallest module: one Go function that Python can call.
package echo

//go:generate go run ../../cmd/corepy-bind .

// Echo returns value as it is.
func Echo(value any) any { return value }
