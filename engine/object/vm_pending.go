package object

// Format: see the number package.
func Format(th *Thread, v Value, spec *Str) (*Str, *Exception) { return ToStr(th, v) }
