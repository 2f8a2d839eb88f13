// This file lists the modules about dates, identifiers, hashes and compression, and those that read and write formats of text.

package all

import (
	"dappco.re/go/py/engine/imports"
	"dappco.re/go/py/engine/stdlib/calendar"
	"dappco.re/go/py/engine/stdlib/colorsys"
	"dappco.re/go/py/engine/stdlib/configparser"
	"dappco.re/go/py/engine/stdlib/getopt"
	"dappco.re/go/py/engine/stdlib/hashlib"
	"dappco.re/go/py/engine/stdlib/ipaddress"
	"dappco.re/go/py/engine/stdlib/mimetypes"
	"dappco.re/go/py/engine/stdlib/quopri"
	"dappco.re/go/py/engine/stdlib/sched"
	"dappco.re/go/py/engine/stdlib/secrets"
	"dappco.re/go/py/engine/stdlib/tomllib"
	"dappco.re/go/py/engine/stdlib/urllib"
	"dappco.re/go/py/engine/stdlib/uuid"
	"dappco.re/go/py/engine/stdlib/zlib"
	"dappco.re/go/py/engine/stdlib/zoneinfo"
)

// formats is the part of Modules that this file lists.
var formats = []imports.Native{
	{Name: "calendar", Build: calendar.New, Main: "main"},
	{Name: "zoneinfo", Build: zoneinfo.New},
	{Name: "hashlib", Build: hashlib.New},
	{Name: "_hashlib", Build: hashlib.NewOpenSSL},
	{Name: "_md5", BuildAs: hashlib.NewFamily},
	{Name: "_sha1", BuildAs: hashlib.NewFamily},
	{Name: "_sha2", BuildAs: hashlib.NewFamily},
	{Name: "_sha3", BuildAs: hashlib.NewFamily},
	{Name: "_blake2", Build: hashlib.NewBlake2},
	{Name: "hmac", Build: hashlib.NewHMAC},
	{Name: "_hmac", Build: hashlib.NewHMACLow},
	{Name: "secrets", Build: secrets.New},
	{Name: "uuid", Build: uuid.New, Main: "main"},
	{Name: "zlib", Build: zlib.New},
	{Name: "gzip", Build: zlib.NewGzip, Main: "main"},
	{Name: "urllib", Build: urllib.New},
	{Name: "urllib.parse", Build: urllib.NewParse},
	{Name: "tomllib", Build: tomllib.New},
	{Name: "configparser", Build: configparser.New},
	{Name: "colorsys", Build: colorsys.New},
	{Name: "getopt", Build: getopt.New},
	{Name: "mimetypes", Build: mimetypes.New},
	{Name: "ipaddress", Build: ipaddress.New},
	{Name: "quopri", Build: quopri.New, Main: "main"},
	{Name: "sched", Build: sched.New},
}
