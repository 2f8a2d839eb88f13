// This file chooses the functions of the module on Linux.

package posix

import "dappco.re/go/py/engine/object"

// tables are the functions that serve a host; a later one of the same name replaces an earlier one.
func tables(host *object.Host) [][]object.Method {
	all := [][]object.Method{directFiles.Get(), directListing.Get()}
	if host.Files == nil || !object.IsDirect(host.Files) {
		all = append(all, portableFiles.Get())
	}
	return append(all, scanMethods.Get(), environmentMethods.Get(), directDescriptors.Get(), directTransfers.Get(), directProcesses.Get(), directWaits.Get(), directPrograms.Get(), directSystem.Get(), directAttributes.Get(), directEvents.Get(), directScheduling.Get(), directTerminals.Get())
}
