//go:build !linux

// This file has the error numbers of other systems.

package errno

import "syscall"

var numbers = []number{
	{int64(syscall.EPERM), "EPERM"}, {int64(syscall.ENOENT), "ENOENT"}, {int64(syscall.ESRCH), "ESRCH"}, {int64(syscall.EINTR), "EINTR"},
	{int64(syscall.EIO), "EIO"}, {int64(syscall.ENXIO), "ENXIO"}, {int64(syscall.E2BIG), "E2BIG"}, {int64(syscall.ENOEXEC), "ENOEXEC"},
	{int64(syscall.EBADF), "EBADF"}, {int64(syscall.ECHILD), "ECHILD"}, {int64(syscall.EAGAIN), "EAGAIN"}, {int64(syscall.ENOMEM), "ENOMEM"},
	{int64(syscall.EACCES), "EACCES"}, {int64(syscall.EFAULT), "EFAULT"}, {int64(syscall.EBUSY), "EBUSY"}, {int64(syscall.EEXIST), "EEXIST"},
	{int64(syscall.EXDEV), "EXDEV"}, {int64(syscall.ENODEV), "ENODEV"}, {int64(syscall.ENOTDIR), "ENOTDIR"}, {int64(syscall.EISDIR), "EISDIR"},
	{int64(syscall.EINVAL), "EINVAL"}, {int64(syscall.ENFILE), "ENFILE"}, {int64(syscall.EMFILE), "EMFILE"}, {int64(syscall.ENOTTY), "ENOTTY"},
	{int64(syscall.EFBIG), "EFBIG"}, {int64(syscall.ENOSPC), "ENOSPC"}, {int64(syscall.ESPIPE), "ESPIPE"}, {int64(syscall.EROFS), "EROFS"},
	{int64(syscall.EMLINK), "EMLINK"}, {int64(syscall.EPIPE), "EPIPE"}, {int64(syscall.EDOM), "EDOM"}, {int64(syscall.ERANGE), "ERANGE"},
	{int64(syscall.EDEADLK), "EDEADLK"}, {int64(syscall.ENAMETOOLONG), "ENAMETOOLONG"}, {int64(syscall.ENOLCK), "ENOLCK"},
	{int64(syscall.ENOSYS), "ENOSYS"}, {int64(syscall.ENOTEMPTY), "ENOTEMPTY"}, {int64(syscall.ELOOP), "ELOOP"}, {int64(syscall.EILSEQ), "EILSEQ"},
	{int64(syscall.EOVERFLOW), "EOVERFLOW"}, {int64(syscall.ENOTSOCK), "ENOTSOCK"}, {int64(syscall.EDESTADDRREQ), "EDESTADDRREQ"},
	{int64(syscall.EMSGSIZE), "EMSGSIZE"}, {int64(syscall.EPROTOTYPE), "EPROTOTYPE"}, {int64(syscall.ENOPROTOOPT), "ENOPROTOOPT"},
	{int64(syscall.EPROTONOSUPPORT), "EPROTONOSUPPORT"}, {int64(syscall.EOPNOTSUPP), "EOPNOTSUPP"}, {int64(syscall.EAFNOSUPPORT), "EAFNOSUPPORT"},
	{int64(syscall.EADDRINUSE), "EADDRINUSE"}, {int64(syscall.EADDRNOTAVAIL), "EADDRNOTAVAIL"}, {int64(syscall.ENETDOWN), "ENETDOWN"},
	{int64(syscall.ENETUNREACH), "ENETUNREACH"}, {int64(syscall.ENETRESET), "ENETRESET"}, {int64(syscall.ECONNABORTED), "ECONNABORTED"},
	{int64(syscall.ECONNRESET), "ECONNRESET"}, {int64(syscall.ENOBUFS), "ENOBUFS"}, {int64(syscall.EISCONN), "EISCONN"},
	{int64(syscall.ENOTCONN), "ENOTCONN"}, {int64(syscall.ETIMEDOUT), "ETIMEDOUT"}, {int64(syscall.ECONNREFUSED), "ECONNREFUSED"},
	{int64(syscall.EHOSTUNREACH), "EHOSTUNREACH"}, {int64(syscall.EALREADY), "EALREADY"}, {int64(syscall.EINPROGRESS), "EINPROGRESS"},
	{int64(syscall.ECANCELED), "ECANCELED"}, {int64(syscall.EWOULDBLOCK), "EWOULDBLOCK"}, {int64(syscall.ENOTSUP), "ENOTSUP"},
	{int64(syscall.EPROTO), "EPROTO"},
}
