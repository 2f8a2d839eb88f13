// This file is the table of the methods of str.

package object

import (
	"strings"

	"dappco.re/go/py/engine/internal/unicodedata"
)

func strMethods() []Method {
	return []Method{
		{Name: "encode", Sig: "($self, /, encoding='utf-8', errors='strict')", FS: strEncodeMethod, Doc: "Encode the string using the codec registered for encoding.\n\n  encoding\n    The encoding in which to encode the string.\n  errors\n    The error handling scheme to use for encoding errors.\n    The default is 'strict' meaning that encoding errors raise a\n    UnicodeEncodeError.  Other possible values are 'ignore', 'replace'\n    and 'xmlcharrefreplace' as well as any other name registered with\n    codecs.register_error that can handle UnicodeEncodeErrors."},
		{Name: "replace", Sig: "($self, old, new, /, count=-1)", FS: strReplaceMethod, Doc: "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced."},
		{Name: "split", Sig: "($self, /, sep=None, maxsplit=-1)", FS: strSplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any\n    whitespace character (including \\n \\r \\t \\f and spaces) and\n    will discard empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the front of the string and works to the end.\n\nNote, str.split() is mainly useful for data that has been\nintentionally delimited.  With natural text that includes\npunctuation, consider using the regular expression module."},
		{Name: "rsplit", Sig: "($self, /, sep=None, maxsplit=-1)", FS: strRSplit, Doc: "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any\n    whitespace character (including \\n \\r \\t \\f and spaces) and\n    will discard empty strings from the result.\n  maxsplit\n    Maximum number of splits.\n    -1 (the default value) means no limit.\n\nSplitting starts at the end of the string and works to the front."},
		{Name: "join", Sig: "($self, iterable, /)", F1: strJoin, Doc: "Concatenate any number of strings.\n\nThe string whose method is called is inserted in between each given\nstring.  The result is returned as a new string.\n\nExample: '.'.join(['ab', 'pq', 'rs']) -> 'ab.pq.rs'"},
		{Name: "capitalize", Sig: "($self, /)", F0: strCapitalize, Doc: "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the\nrest lower case."},
		{Name: "casefold", Sig: "($self, /)", F0: strCaseFold, Doc: "Return a version of the string suitable for caseless comparisons."},
		{Name: "title", Sig: "($self, /)", F0: strTitle, Doc: "Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all\nremaining cased characters have lower case."},
		{Name: "center", Sig: "($self, width, fillchar=' ', /)", FN: strPadder(centerLeft), Min: 1, Max: 2, Doc: "Return a centered string of length width.\n\nPadding is done using the specified fill character (default is\na space)."},
		{Name: "count", Sig: "($self, sub[, start[, end]], /)", FN: strCount, Min: 1, Max: 3, Doc: "Return the number of non-overlapping occurrences of substring sub in string S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation."},
		{Name: "expandtabs", Sig: "($self, /, tabsize=8)", FS: strExpandTabs, Doc: "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed."},
		{Name: "find", Sig: "($self, sub[, start[, end]], /)", FN: strFinder("find", indexText, false), Min: 1, Max: 3, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Return -1 on failure."},
		{Name: "partition", Sig: "($self, sep, /)", F1: strPartition(indexText, false), Doc: "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string.  If the separator\nis found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing\nthe original string and two empty strings."},
		{Name: "index", Sig: "($self, sub[, start[, end]], /)", FN: strFinder("index", indexText, true), Min: 1, Max: 3, Doc: "Return the lowest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Raises ValueError when the substring is not found."},
		{Name: "ljust", Sig: "($self, width, fillchar=' ', /)", FN: strPadder(func(int, int) int { return 0 }), Min: 1, Max: 2, Doc: "Return a left-justified string of length width.\n\nPadding is done using the specified fill character (default is\na space)."},
		{Name: "lower", Sig: "($self, /)", F0: strLower, Doc: "Return a copy of the string converted to lowercase."},
		{Name: "lstrip", Sig: "($self, chars=None, /)", FN: strStrip("lstrip", true, false), Max: 1, Doc: "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
		{Name: "rfind", Sig: "($self, sub[, start[, end]], /)", FN: strFinder("rfind", lastIndexText, false), Min: 1, Max: 3, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Return -1 on failure."},
		{Name: "rindex", Sig: "($self, sub[, start[, end]], /)", FN: strFinder("rindex", lastIndexText, true), Min: 1, Max: 3, Doc: "Return the highest index in S where substring sub is found, such that sub is contained within S[start:end].\n\nOptional arguments start and end are interpreted as in slice\nnotation.  Raises ValueError when the substring is not found."},
		{Name: "rjust", Sig: "($self, width, fillchar=' ', /)", FN: strPadder(func(missing, _ int) int { return missing }), Min: 1, Max: 2, Doc: "Return a right-justified string of length width.\n\nPadding is done using the specified fill character (default is\na space)."},
		{Name: "rstrip", Sig: "($self, chars=None, /)", FN: strStrip("rstrip", false, true), Max: 1, Doc: "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
		{Name: "rpartition", Sig: "($self, sep, /)", F1: strPartition(lastIndexText, true), Doc: "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string, starting at the\nend.  If the separator is found, returns a 3-tuple containing the\npart before the separator, the separator itself, and the part after\nit.\n\nIf the separator is not found, returns a 3-tuple containing two\nempty strings and the original string."},
		{Name: "splitlines", Sig: "($self, /, keepends=False)", FS: strSplitLines, Doc: "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends\nis given and true."},
		{Name: "strip", Sig: "($self, chars=None, /)", FN: strStrip("strip", true, true), Max: 1, Doc: "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead."},
		{Name: "swapcase", Sig: "($self, /)", F0: strSwapCase, Doc: "Convert uppercase characters to lowercase and lowercase characters to uppercase."},
		{Name: "translate", Sig: "($self, table, /)", F1: strTranslate, Doc: "Replace each character in the string using the given translation table.\n\n  table\n    Translation table, which must be a mapping of Unicode ordinals\n    to Unicode ordinals, strings, or None.\n\nThe table must implement lookup/indexing via __getitem__, for\ninstance a dictionary or list.  If this operation raises\nLookupError, the character is left untouched.  Characters mapped to\nNone are deleted."},
		{Name: "upper", Sig: "($self, /)", F0: strUpper, Doc: "Return a copy of the string converted to uppercase."},
		{Name: "startswith", Sig: "($self, prefix[, start[, end]], /)", FN: strAffix("startswith", strings.HasPrefix), Min: 1, Max: 3, Doc: "Return True if the string starts with the specified prefix, False otherwise.\n\n  prefix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string."},
		{Name: "endswith", Sig: "($self, suffix[, start[, end]], /)", FN: strAffix("endswith", strings.HasSuffix), Min: 1, Max: 3, Doc: "Return True if the string ends with the specified suffix, False otherwise.\n\n  suffix\n    A string or a tuple of strings to try.\n  start\n    Optional start position. Default: start of the string.\n  end\n    Optional stop position. Default: end of the string."},
		{Name: "removeprefix", Sig: "($self, prefix, /)", F1: strRemovePrefix, Doc: "Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return\nstring[len(prefix):].  Otherwise, return a copy of the original\nstring."},
		{Name: "removesuffix", Sig: "($self, suffix, /)", F1: strRemoveSuffix, Doc: "Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not\nempty, return string[:-len(suffix)].  Otherwise, return a copy of\nthe original string."},
		{Name: "isascii", Sig: "($self, /)", F0: strIsASCII, Doc: "Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too."},
		{Name: "islower", Sig: "($self, /)", F0: strIsCase(unicodedata.IsLower, unicodedata.IsUpper), Doc: "Return True if the string is a lowercase string, False otherwise.\n\nA string is lowercase if all cased characters in the string are\nlowercase and there is at least one cased character in the string."},
		{Name: "isupper", Sig: "($self, /)", F0: strIsCase(unicodedata.IsUpper, unicodedata.IsLower), Doc: "Return True if the string is an uppercase string, False otherwise.\n\nA string is uppercase if all cased characters in the string are\nuppercase and there is at least one cased character in the string."},
		{Name: "istitle", Sig: "($self, /)", F0: strIsTitle, Doc: "Return True if the string is a title-cased string, False otherwise.\n\nIn a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones."},
		{Name: "isspace", Sig: "($self, /)", F0: strAll(isSpaceRune), Doc: "Return True if the string is a whitespace string, False otherwise.\n\nA string is whitespace if all characters in the string are\nwhitespace and there is at least one character in the string."},
		{Name: "isdecimal", Sig: "($self, /)", F0: strAll(unicodedata.IsDecimal), Doc: "Return True if the string is a decimal string, False otherwise.\n\nA string is a decimal string if all characters in the string are\ndecimal and there is at least one character in the string."},
		{Name: "isdigit", Sig: "($self, /)", F0: strAll(unicodedata.IsDigit), Doc: "Return True if the string is a digit string, False otherwise.\n\nA string is a digit string if all characters in the string are\ndigits and there is at least one character in the string."},
		{Name: "isnumeric", Sig: "($self, /)", F0: strAll(unicodedata.IsNumeric), Doc: "Return True if the string is a numeric string, False otherwise.\n\nA string is numeric if all characters in the string are numeric and\nthere is at least one character in the string."},
		{Name: "isalpha", Sig: "($self, /)", F0: strAll(unicodedata.IsAlpha), Doc: "Return True if the string is an alphabetic string, False otherwise.\n\nA string is alphabetic if all characters in the string are\nalphabetic and there is at least one character in the string."},
		{Name: "isalnum", Sig: "($self, /)", F0: strAll(unicodedata.IsAlnum), Doc: "Return True if the string is an alpha-numeric string, False otherwise.\n\nA string is alpha-numeric if all characters in the string are\nalpha-numeric and there is at least one character in the string."},
		{Name: "isidentifier", Sig: "($self, /)", F0: strIsIdentifier, Doc: "Return True if the string is a valid Python identifier, False otherwise.\n\nCall keyword.iskeyword(s) to test whether string s is a reserved\nidentifier, such as \"def\" or \"class\"."},
		{Name: "isprintable", Sig: "($self, /)", F0: strIsPrintable, Doc: "Return True if all characters in the string are printable, False otherwise.\n\nA character is printable if repr() may use it in its output."},
		{Name: "zfill", Sig: "($self, width, /)", F1: strZFill, Doc: "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe string is never truncated."},
		{Name: "format", Sig: "($self, /, *args, **kwargs)", FK: strFormatMethod, Doc: "Return a formatted version of the string, using substitutions from args and kwargs.\nThe substitutions are identified by braces ('{' and '}')."},
		{Name: "format_map", Sig: "($self, mapping, /)", F1: strFormatMap, Doc: "Return a formatted version of the string, using substitutions from mapping.\nThe substitutions are identified by braces ('{' and '}')."},
		{Name: "__format__", Sig: "($self, format_spec, /)", F1: numberFormat, Doc: "Return a formatted version of the string as described by format_spec."},
		{Name: "maketrans", Sig: "(x, y=<unrepresentable>, z=<unrepresentable>, /)", Kind: StaticMethod, FN: strMakeTrans, Min: 1, Max: 3, Doc: "Return a translation table usable for str.translate().\n\nIf there is only one argument, it must be a dictionary mapping\nUnicode ordinals (integers) or characters to Unicode ordinals,\nstrings or None.  Character keys will be then converted to ordinals.\nIf there are two arguments, they must be strings of equal length,\nand in the resulting dictionary, each character in x will be mapped\nto the character at the same position in y.  If there is a third\nargument, it must be a string, whose characters will be mapped to\nNone in the result."},
		{Name: "__sizeof__", Sig: "($self, /)", F0: strSizeOf, Doc: "Return the size of the string in memory, in bytes."},
		{Name: "__getnewargs__", Sig: "($self, /)", F0: strGetNewArgs, Doc: ""},
	}
}

func strGetNewArgs(_ *Thread, self Value) (Value, *Exception) {
	return TupleOf(NewStrLen(self.AsStr().s, self.AsStr().Len()).Value()), nil
}

// strSizeOf is the number of bytes that CPython would need: a header, and 1, 2 or 4 bytes a character by the greatest.
func strSizeOf(_ *Thread, self Value) (Value, *Exception) {
	s := self.AsStr()
	n := int64(s.Len())
	if s.IsASCII() {
		return Int64(41 + n), nil
	}
	size, header := int64(1), int64(57)
	for at := 0; at < len(s.s); {
		r, w := DecodeRune(s.s[at:])
		at += w
		switch {
		case r > 0xFFFF:
			size, header = 4, 60
		case r > 0xFF && size < 2:
			size, header = 2, 58
		}
	}
	return Int64(header + size*n), nil
}
