// Package object is Python's object model in Go: values, types, the protocols between them, and the built-in types that
// need no bytecode to exist.
//
// # Data model
//
// A Value is any object, or nothing; int64, float and bool lie in the word itself, everything else behind a Head that leads
// to its Type (value.go). A Type holds its operations in Slots (slots.go): direct functions for what every type may have,
// suites of their own for numbers, sequences, mappings and buffers. A class made by Python code has slots that call its
// special methods (slot_special.go), and a built-in type has special methods that call its slots (slot_wrappers.go);
// slotdefs_table.go is the one table of both directions. Attributes of instances lie in Attrs, whose layout is a Shape that
// instances share (instance.go).
//
// # Calls and errors
//
// Everything that can run Python code takes a *Thread first and returns a *Exception last, nil when nothing was raised.
// No hook leads from here to the VM: Call, Iter, GetAttr and the other protocol functions go through the slots of the
// type, and the VM fills the slots of the types that it defines.
//
// # Types
//
// A type stands in one file per role: list.go has the data and the Go API, list_slots.go the slots, list_methods.go the
// methods that Python code sees. Those of this package are filled at start in the order of the table
// in bootstrap.go, others when they are first seen (type_define.go); they are immutable afterwards and shared by all interpreters; what is mutable hangs off an Interp.
package object
