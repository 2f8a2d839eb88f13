// Systems whose processes inherit no descriptors by number.

//go:build !unix

package conformance

// keepInherited has nothing to do here.
func keepInherited() {}
