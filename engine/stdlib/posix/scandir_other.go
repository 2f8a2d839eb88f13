//go:build !linux

// This file reads directories by the methods of the host.

package posix

func readDir(th *thread, p *path) ([]item, error) { return readAnyDir(th, p) }

func (e *dirEntry) readStat(th *thread, follow bool) (value, *exception) {
	return e.anyStat(th, follow)
}
