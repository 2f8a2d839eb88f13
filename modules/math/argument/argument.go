// Package argument has the errors of the core.math modules: each names an argument and is the exception that Python programs expect.
package argument

import (
	"fmt"
	"math"
)

// maxBytes bounds what a function makes of a number alone, such as a count: no module sees the memory limit of the interpreter.
const maxBytes = 1 << 30

// problem is an error with the name of an argument and of a Python exception class.
type problem struct{ argument, text, class string }

// Error names the argument first.
func (e *problem) Error() string { return e.argument + ": " + e.text }

// PythonClass says what the error is in Python.
func (e *problem) PythonClass() string { return e.class }

// Invalid is a ValueError: the argument has a value that cannot be.
func Invalid(name, format string, args ...any) error {
	return &problem{name, fmt.Sprintf(format, args...), "ValueError"}
}

// Mistyped is a TypeError: the argument has a type that cannot be.
func Mistyped(name, format string, args ...any) error {
	return &problem{name, fmt.Sprintf(format, args...), "TypeError"}
}

// TooLarge is a MemoryError: the argument asks for more memory than one call may take.
func TooLarge(name, format string, args ...any) error {
	return &problem{name, fmt.Sprintf(format, args...), "MemoryError"}
}

// NotEmpty refuses an empty slice.
func NotEmpty[T any](name string, values []T) error {
	if len(values) == 0 {
		return Invalid(name, "there are no values")
	}
	return nil
}

// Room refuses to make count elements of size bytes when that is more than a call may take.
func Room(name string, count, size int) error {
	if count > maxBytes/max(1, size) {
		return TooLarge(name, "%d elements of %d bytes are more than one call may make", count, size)
	}
	return nil
}

// Ordered refuses NaN, which has no place in an order.
func Ordered(name string, values []float64) error {
	for i, v := range values {
		if v != v {
			return Invalid(name, "value %d is NaN, which has no order", i)
		}
	}
	return nil
}

// Finite refuses NaN and infinities.
func Finite(name string, values ...float64) error {
	for i, v := range values {
		if v-v == 0 {
			continue
		}
		if len(values) == 1 {
			return Invalid(name, "%s is not a finite number", Text(v))
		}
		return Invalid(name, "value %d is %s, which is not a finite number", i, Text(v))
	}
	return nil
}

// Text is v as Python prints what is not finite.
func Text(v float64) string {
	switch {
	case v != v:
		return "nan"
	case math.IsInf(v, 0):
		return map[bool]string{true: "inf", false: "-inf"}[v > 0]
	}
	return fmt.Sprint(v)
}
