// This file chooses the functions of the module on Linux.

package posix

import "dappco.re/go/py/engine/object"

// tables are the functions that serve a host; a later one of the same name replaces an earlier one.
func tables(host *object.Host) [][]object.Method {
	all := [][]object.Method{directFiles, directListing}
	if host.Files == nil || !object.IsDirect(host.Files) {
		all = append(all, portableFiles)
	}
	return append(all, scanMethods, environmentMethods, directDescriptors, directTransfers, directProcesses, directWaits, directPrograms, directSystem, directAttributes, directEvents, directScheduling, directTerminals)
}
