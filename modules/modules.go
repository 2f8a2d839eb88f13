// Package modules lists the core.* modules: plain Go packages, each bound to Python by one line.
package modules

import (
	"slices"
	"sync"

	"dappco.re/go/py/modules/echo"
	"dappco.re/go/py/modules/fs"
	"dappco.re/go/py/modules/json"
	"dappco.re/go/py/modules/math"
	"dappco.re/go/py/modules/math/kdtree"
	"dappco.re/go/py/modules/math/knn"
	"dappco.re/go/py/modules/math/poindexter"
	"dappco.re/go/py/modules/math/signal"
	"dappco.re/go/py/modules/path"
	"dappco.re/go/py/modules/strings"
	"dappco.re/go/py/reflectbind"
)

// All describes the core.* modules, the same for every interpreter.
func All() []*reflectbind.Descriptor {
	described.Do(describe)
	return slices.Clone(all)
}

var (
	described sync.Once // guards all
	all       []*reflectbind.Descriptor
)

func describe() {
	all = []*reflectbind.Descriptor{
		reflectbind.Module("core.echo", echo.Exports),
		reflectbind.Module("core.fs", fs.Exports),
		reflectbind.Module("core.json", json.Exports),
		reflectbind.Module("core.math", math.Exports),
		reflectbind.Module("core.math.kdtree", kdtree.Exports, reflectbind.Properties[kdtree.KDTree]()),
		reflectbind.Module("core.math.knn", knn.Exports),
		reflectbind.Module("core.math.poindexter", poindexter.Exports, reflectbind.Locked[poindexter.KDTree]()),
		reflectbind.Module("core.math.signal", signal.Exports),
		reflectbind.Module("core.path", path.Exports),
		reflectbind.Module("core.strings", strings.Exports),
	}
}
