// This file is the table of the methods of memoryview.

package object

func memoryViewMethods() []Method {
	return []Method{
		{Name: "release", Sig: "($self, /)", F0: memoryViewRelease, Doc: "Release the underlying buffer exposed by the memoryview object."},
		{Name: "tobytes", Sig: "($self, /, order='C')", FS: memoryViewToBytes, Doc: "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}.  When order is 'C' or 'F', the data of\nthe original array is converted to C or Fortran order.  For\ncontiguous views, 'A' returns an exact copy of the physical memory.\nIn particular, in-memory Fortran order is preserved.  For\nnon-contiguous views, the data is converted to C first.  order=None\nis the same as order='C'."},
		{Name: "hex", Sig: "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", FS: memoryViewHex, Doc: "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = memoryview(b'\\xb9\\x01\\xef')\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'"},
		{Name: "tolist", Sig: "($self, /)", F0: memoryViewToList, Doc: "Return the data in the buffer as a list of elements."},
		{Name: "cast", Sig: "($self, /, format, shape=<unrepresentable>)", FS: memoryViewCast, Doc: "Cast a memoryview to a new format or shape."},
		{Name: "toreadonly", Sig: "($self, /)", F0: memoryViewToReadOnly, Doc: "Return a readonly version of the memoryview."},
		{Name: "_from_flags", Sig: "($type, /, object, flags)", Kind: ClassMethod, FS: memoryViewFromFlags, Doc: "Create a new memoryview object which references the given object."},
		{Name: "count", Sig: "($self, value, /)", F1: memoryViewCount, Doc: "Count the number of occurrences of a value."},
		{Name: "index", Sig: "($self, value, start=0, stop=sys.maxsize, /)", FN: memoryViewIndex, Min: 1, Max: 3, Doc: "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present."},
		{Name: "__enter__", Sig: "($self, /)", F0: memoryViewEnter, Doc: ""},
		{Name: "__exit__", Sig: "($self, /, *exc_info)", FN: memoryViewExit, Max: -1, Doc: "Release the underlying buffer exposed by the memoryview object."},
		{Name: "__class_getitem__", Sig: "($type, object, /)", Doc: "memoryviews are generic over the type of their underlying data", Kind: ClassMethod, F1: classGetItem},
		{Name: "__release_buffer__", Sig: "($self, buffer, /)", F1: releaseBufferMethod, Doc: "Release the buffer object that exposes the underlying memory of the object."},
	}
}
