// This file knows the time zone of local times, which TZ may set.

package object

import (
	"encoding/binary"
	"io"
	"strings"
	"time"
)

// LocalZone is the zone that local times are in: what the environment variable TZ said at the first question or at the last ReadLocalZone,
// or that of the host.
func (in *Interp) LocalZone() *time.Location {
	if l := in.zone.Load(); l != nil {
		return l
	}
	l := time.Local
	if name, ok := in.variableTZ(); ok {
		l = in.zoneNamed(name)
	}
	in.zone.CompareAndSwap(nil, l)
	return in.zone.Load()
}

// ReadLocalZone looks at TZ again.
func (in *Interp) ReadLocalZone() {
	name, ok := in.variableTZ()
	if ok {
		in.zone.Store(in.zoneNamed(name))
		return
	}
	l := in.zoneFile("/etc/localtime")
	if l == nil {
		l = time.Local
	}
	in.zone.Store(l)
}

func (in *Interp) variableTZ() (string, bool) {
	if in.Host.Environment == nil {
		return "", false
	}
	for _, v := range in.Host.Environment.Environ() {
		if name, ok := strings.CutPrefix(v, "TZ="); ok {
			return name, true
		}
	}
	return "", false
}

// zoneNamed is the zone that a value of TZ means: that of a file, or a rule of POSIX. What is neither is UTC by another name.
func (in *Interp) zoneNamed(name string) *time.Location {
	name = strings.TrimPrefix(name, ":")
	if strings.HasPrefix(name, "/") {
		if l := in.zoneFile(name); l != nil {
			return l
		}
		return time.UTC
	}
	if name == "" {
		return time.UTC
	}
	if name != "Local" {
		if l, err := time.LoadLocation(name); err == nil {
			return l
		}
	}
	if l := ruleZone(name); l != nil {
		return l
	}
	letters := strings.TrimRightFunc(name, func(r rune) bool { return r|0x20 < 'a' || r|0x20 > 'z' })
	if len(letters) < 3 {
		return time.UTC
	}
	return time.FixedZone(letters, 0)
}

// zoneFile is the zone of a file, nil if there is none.
func (in *Interp) zoneFile(name string) *time.Location {
	if in.Host.Files == nil {
		return nil
	}
	f, err := in.Host.Files.OpenFile(name, OpenRead, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	const most = 1 << 20 // no file of a zone is longer
	data, err := io.ReadAll(io.LimitReader(f, most))
	if err != nil {
		return nil
	}
	l, err := time.LoadLocationFromTZData(name, data)
	if err != nil {
		return nil
	}
	return l
}

// ruleZone is the zone of a rule of POSIX such as EST5EDT,M3.2.0,M11.1.0; nil if rule is none. Package time reads such rules at the end of
// the data of zones; so this makes data that have nothing else.
func ruleZone(rule string) *time.Location {
	const unknown = "?"
	if len(rule) > 256 || strings.ContainsAny(rule, "\n\x00") {
		return nil
	}
	var data []byte
	for range 2 { // for readers of the first version, and for those of the second
		data = append(data, "TZif2"...)
		data = append(data, make([]byte, 15)...)
		for _, n := range []uint32{0, 0, 0, 0, 1, uint32(len(unknown) + 1)} {
			data = binary.BigEndian.AppendUint32(data, n)
		}
		data = append(data, 0, 0, 0, 0, 0, 0) // one kind of local time: offset, no summer time, name
		data = append(data, unknown+"\x00"...)
	}
	data = append(data, "\n"+rule+"\n"...)
	l, err := time.LoadLocationFromTZData(rule, data)
	if err != nil {
		return nil
	}
	if name, _ := time.Unix(0, 0).In(l).Zone(); name == unknown {
		return nil
	}
	return l
}
