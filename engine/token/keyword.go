// Recognition of hard keywords.

package token

// Lookup returns the keyword kind of an identifier, or Name. It switches on length and first byte because it is called for every name.
func Lookup(s string) Kind {
	switch len(s) {
	case 2:
		return lookup2(s)
	case 3:
		return lookup3(s)
	case 4:
		return lookup4(s)
	case 5:
		return lookup5(s)
	case 6:
		return lookup6(s)
	case 7:
		if s == "finally" {
			return KwFinally
		}
	case 8:
		switch s {
		case "continue":
			return KwContinue
		case "nonlocal":
			return KwNonlocal
		}
	}
	return Name
}

func lookup2(s string) Kind {
	switch s {
	case "if":
		return KwIf
	case "in":
		return KwIn
	case "is":
		return KwIs
	case "as":
		return KwAs
	case "or":
		return KwOr
	}
	return Name
}

func lookup3(s string) Kind {
	switch s {
	case "def":
		return KwDef
	case "for":
		return KwFor
	case "not":
		return KwNot
	case "and":
		return KwAnd
	case "try":
		return KwTry
	case "del":
		return KwDel
	}
	return Name
}

func lookup4(s string) Kind {
	switch s {
	case "None":
		return KwNone
	case "True":
		return KwTrue
	case "else":
		return KwElse
	case "elif":
		return KwElif
	case "from":
		return KwFrom
	case "with":
		return KwWith
	case "pass":
		return KwPass
	}
	return Name
}

func lookup5(s string) Kind {
	switch s {
	case "False":
		return KwFalse
	case "class":
		return KwClass
	case "raise":
		return KwRaise
	case "yield":
		return KwYield
	case "while":
		return KwWhile
	case "async":
		return KwAsync
	case "await":
		return KwAwait
	case "break":
		return KwBreak
	}
	return Name
}

func lookup6(s string) Kind {
	switch s {
	case "return":
		return KwReturn
	case "import":
		return KwImport
	case "except":
		return KwExcept
	case "assert":
		return KwAssert
	case "lambda":
		return KwLambda
	case "global":
		return KwGlobal
	}
	return Name
}
