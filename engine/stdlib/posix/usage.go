// This file has the type of what a process has used, which module resource shares.

package posix

import "dappco.re/go/py/engine/stdlib/structseq"

// Usage is resource.struct_rusage.
var Usage = structseq.New("resource", "struct_rusage", "What a process has used.", 0, true,
	"ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock", "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw")

func usageType(*thread) (*structseq.Type, *exception) { return Usage, nil }
