// This file makes and removes whole branches of directories.

package os

import (
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

func treeFunctions() []object.Method {
	return []object.Method{
		native.Python("makedirs", "(name, mode=511, exist_ok=False)", "Make a directory and all those above it that are missing.\n\nThe ones above get the usual rights. If the directory is there already, FileExistsError is raised unless exist_ok is true.", func(th *thread, _ value, a []value) (value, *exception) {
			mode, existing := a[1], false
			if mode.IsNull() {
				mode = object.Int64(0o777)
			}
			if !a[2].IsNull() {
				var exc *exception
				if existing, exc = object.Truth(th, a[2]); exc != nil {
					return value{}, exc
				}
			}
			return object.None, makeAll(th, a[0], mode, existing)
		}),
		native.Python("removedirs", "(name)", "Remove an empty directory, and those above it that become empty.", func(th *thread, _ value, a []value) (value, *exception) {
			if _, exc := posix(th, "rmdir", a[0]); exc != nil {
				return value{}, exc
			}
			return object.None, removeAbove(th, a[0])
		}),
		native.Python("renames", "(old, new)", "Rename a file; directories are made for the new name, and those of the old name that become empty are removed.", func(th *thread, _ value, a []value) (value, *exception) {
			above, last, exc := parent(th, a[1], false)
			if exc != nil {
				return value{}, exc
			}
			if filled(th, above) && filled(th, last) {
				if there, exc := pathTest(th, "exists", above); exc != nil {
					return value{}, exc
				} else if !there {
					if exc := makeAll(th, above, object.Int64(0o777), false); exc != nil {
						return value{}, exc
					}
				}
			}
			if _, exc := posix(th, "rename", a[0], a[1]); exc != nil {
				return value{}, exc
			}
			if above, last, exc = parent(th, a[0], false); exc != nil || !filled(th, above) || !filled(th, last) {
				return object.None, exc
			}
			if _, exc := posix(th, "rmdir", above); exc != nil {
				return object.None, onlyOS(exc)
			}
			return object.None, removeAbove(th, above)
		}),
	}
}

// onlyOS is nil for an OSError.
func onlyOS(exc *exception) *exception {
	if exc.Is(object.OSErrorType) {
		return nil
	}
	return exc
}

// filled reports that a name, a str or bytes, is not empty.
func filled(th *thread, v value) bool {
	n, exc := object.Len(th, v)
	return exc == nil && n > 0
}

// parent splits a name into the directory and the last part; with slashes, ones at the end do not count.
func parent(th *thread, name value, slashes bool) (above, last value, exc *exception) {
	for range 2 {
		pair, exc := pathFunction(th, "split", name)
		if exc != nil {
			return value{}, value{}, exc
		}
		halves, exc := object.TupleFrom(pair, "what split() returns")
		if exc == nil && len(halves.Items) != 2 {
			exc = object.ValueErrorf("split() must return two items, not %d", len(halves.Items))
		}
		if exc != nil {
			return value{}, value{}, exc
		}
		above, last = halves.Items[0], halves.Items[1]
		if !slashes || filled(th, last) {
			break
		}
		name = above
	}
	return above, last, nil
}

// makeAll makes the directory name and what is above it. The missing ones are found upwards first, so that no name is too deep for it.
func makeAll(th *thread, name, mode value, existing bool) *exception {
	var missing []value
	for at := name; ; {
		above, last, exc := parent(th, at, true)
		if exc != nil {
			return exc
		}
		if !filled(th, above) || !filled(th, last) {
			break
		}
		there, exc := pathTest(th, "exists", above)
		if exc != nil {
			return exc
		}
		if there {
			break
		}
		if exc := th.Poll(); exc != nil {
			return exc
		}
		missing = append(missing, above)
		at = above
	}
	for i := len(missing) - 1; i >= 0; i-- {
		if isHere(th, missing[i]) {
			continue
		}
		// Somebody else may be faster.
		if _, exc := posix(th, "mkdir", missing[i], object.Int64(0o777)); exc != nil && !exc.Is(object.FileExistsErrorType) {
			return exc
		}
	}
	if len(missing) > 0 && isHere(th, name) {
		return nil
	}
	_, exc := posix(th, "mkdir", name, mode)
	if exc == nil || !existing || !exc.Is(object.OSErrorType) {
		return exc
	}
	if isDir, failed := pathTest(th, "isdir", name); failed != nil || isDir {
		return failed
	}
	return exc
}

// isHere reports that name ends in a lone dot: the directory above is meant.
func isHere(th *thread, name value) bool {
	_, last, exc := parent(th, name, true)
	if exc != nil {
		return false
	}
	if last.Type().Has(object.FlagStr) {
		return last.AsStr().String() == "."
	}
	data, exc := object.BytesOf(th, last)
	return exc == nil && string(data) == "."
}

// removeAbove removes the directories above name while they are empty.
func removeAbove(th *thread, name value) *exception {
	for {
		above, last, exc := parent(th, name, true)
		if exc != nil || !filled(th, above) || !filled(th, last) {
			return exc
		}
		if _, exc := posix(th, "rmdir", above); exc != nil {
			return onlyOS(exc)
		}
		name = above
	}
}
