package object

// JoinStrs, Ascii, Format: see the text and number packages.
func JoinStrs(th *Thread, parts []Value) (Value, *Exception) {
	t := ""
	for _, p := range parts {
		t += p.AsStr().s
	}
	return StrOf(t), nil
}
func Ascii(th *Thread, v Value) (*Str, *Exception)             { return Repr(th, v) }
func Format(th *Thread, v Value, spec *Str) (*Str, *Exception) { return ToStr(th, v) }
