// This file implements the codec idna: domain names with characters beyond ASCII (RFC 3490).

package codecs

import (
	"fmt"
	"strings"

	"dappco.re/go/py/engine/internal/stringprep"
	"dappco.re/go/py/engine/object"
	"dappco.re/go/py/engine/stdlib/native"
)

const (
	acePrefix    = "xn--"
	labelAtMost  = 64
	labelNonsens = 1024
)

// labelError is what is wrong with a label, in characters or bytes of it.
type labelError = stringprep.Error

func runesOf(text string) []rune {
	var out []rune
	for text != "" {
		r, size := object.DecodeRune(text)
		text = text[size:]
		out = append(out, r)
	}
	return out
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// checkLength is the error about a label of ASCII that is too short or too long.
func checkLength(label string) *labelError {
	switch {
	case label == "":
		return &labelError{Reason: "label empty", Start: 0, End: 1}
	case len(label) >= labelAtMost:
		return &labelError{Reason: "label too long", Start: 0, End: len(label)}
	}
	return nil
}

// toASCII is the ASCII form of a label.
func toASCII(th *thread, label string) (string, *labelError, *exception) {
	if isASCII(label) {
		return label, checkLength(label), nil
	}
	whole := runesOf(label)
	if exc := th.CheckAlloc(len(whole), 100); exc != nil {
		return "", nil, exc
	}
	prepared, wrong := stringprep.Nameprep(whole)
	if wrong != nil {
		return "", wrong, nil
	}
	label = encodeRunes(prepared)
	if isASCII(label) {
		return label, checkLength(label), nil
	}
	if strings.HasPrefix(strings.ToLower(label), acePrefix) {
		return "", &labelError{Reason: "Label starts with ACE prefix", Start: 0, End: len(acePrefix)}, nil
	}
	coded, exc := punyEncode(th, label)
	if exc != nil {
		return "", nil, exc
	}
	if coded = acePrefix + coded; len(coded) >= labelAtMost {
		return "", &labelError{Reason: "label too long", Start: 0, End: len(whole)}, nil
	}
	return coded, nil, nil
}

// toUnicode is the text that a label of ASCII stands for.
func toUnicode(th *thread, label string) (string, *labelError, *exception) {
	if len(label) > labelNonsens {
		return "", &labelError{Reason: "label way too long", Start: 0, End: len(label)}, nil
	}
	for i := range len(label) {
		if label[i] >= 0x80 {
			return "", &labelError{Reason: "ordinal not in range(128)", Start: i, End: i + 1}, nil
		}
	}
	if !strings.HasPrefix(strings.ToLower(label), acePrefix) {
		return label, nil, nil
	}
	text, exc := punyDecode(th, label[len(acePrefix):], "strict")
	if exc != nil {
		if !exc.Is(object.UnicodeDecodeErrorType) {
			return "", nil, exc
		}
		st := native.Steps{Th: th}
		start, end := st.Int(st.Attr(exc.Value(), "start")), st.Int(st.Attr(exc.Value(), "end"))
		return "", &labelError{Reason: st.Str(st.Attr(exc.Value(), "reason")), Start: start + len(acePrefix), End: end + len(acePrefix)}, st.Exc
	}
	again, wrong, exc := toASCII(th, text)
	if wrong != nil || exc != nil {
		return "", wrong, exc
	}
	if !strings.EqualFold(label, again) {
		return "", &labelError{Reason: fmt.Sprintf("IDNA does not round-trip, '%s' != '%s'", object.QuoteBytes(label), object.QuoteBytes(again)), Start: 0, End: len(label)}, nil
	}
	return text, nil, nil
}

// domain is a name cut into labels.
type domain struct {
	labels []string
	widths []int // of the labels, in characters
	used   int   // characters up to the end of the last label or of the dot behind it
	dot    bool  // a dot follows the last label
}

// cutDomain cuts text at its dots; without final, a last label that may go on is left out.
func cutDomain(text string, dots string, final bool) domain {
	var d domain
	from, width := 0, 0
	for at := 0; at < len(text); {
		r, size := object.DecodeRune(text[at:])
		if strings.ContainsRune(dots, r) {
			d.labels, d.widths = append(d.labels, text[from:at]), append(d.widths, width)
			d.used += width + 1
			d.dot = true
			from, width = at+size, -1
		}
		at += size
		width++
	}
	if from < len(text) && final {
		d.labels, d.widths = append(d.labels, text[from:]), append(d.widths, width)
		d.used += width
		d.dot = false
	}
	return d
}

// join converts the labels and puts dots between them; offset is where the wrong label begins.
func (d *domain) join(convert func(label string) (string, *labelError, *exception)) (out string, wrong *labelError, exc *exception) {
	parts := make([]string, len(d.labels))
	offset := 0
	for i, label := range d.labels {
		if parts[i], wrong, exc = convert(label); wrong != nil || exc != nil {
			if wrong != nil {
				wrong = &labelError{Reason: wrong.Reason, Start: wrong.Start + offset, End: wrong.End + offset}
			}
			return "", wrong, exc
		}
		offset += d.widths[i] + 1
	}
	out = strings.Join(parts, ".")
	if d.dot {
		out += "."
	}
	return out, nil, nil
}

const idnaDots = ".\u3002\uff0e\uff61"

// checkStrict fails for error handlers other than strict.
func checkStrict(st *native.Steps, errors value) {
	if name := orStrict(st, errors, "errors"); name != "strict" {
		st.Fail(object.Errorf(object.UnicodeErrorType, "Unsupported error handling: %s", name))
	}
}

func idnaEncode(st *native.Steps, input, errors value, final bool) value {
	checkStrict(st, errors)
	text := st.Text(input, "input")
	if text == "" || st.Exc != nil {
		return pair(object.NewBytes(""), 0)
	}
	dots := idnaDots
	d := cutDomain(text, dots, final)
	out, wrong, exc := d.join(func(label string) (string, *labelError, *exception) { return toASCII(st.Th, label) })
	st.Fail(exc)
	if wrong != nil {
		st.Fail(object.EncodeError("idna", input.AsStr(), wrong.Start, wrong.End, wrong.Reason))
	}
	return pair(object.NewBytes(out), d.used)
}

func idnaDecode(st *native.Steps, input, errors value, final bool) value {
	checkStrict(st, errors)
	if st.Exc != nil {
		return object.None
	}
	data, exc := bytesOrText(st.Th, input)
	st.Fail(exc)
	if data == "" {
		return pair(object.EmptyStr.Value(), 0)
	}
	if final && isASCII(data) && !strings.Contains(strings.ToLower(data), acePrefix) {
		return pair(object.StrOf(data), len(data))
	}
	d := cutBytes(data, final)
	out, wrong, exc := d.join(func(label string) (string, *labelError, *exception) { return toUnicode(st.Th, label) })
	st.Fail(exc)
	if wrong != nil {
		st.Fail(object.DecodeError("idna", data, wrong.Start, wrong.End, wrong.Reason))
	}
	return pair(object.StrOf(out), d.used)
}

// cutBytes is cutDomain for bytes, in which any byte is a character.
func cutBytes(data string, final bool) domain {
	var d domain
	labels := strings.Split(data, ".")
	last := len(labels) - 1
	if labels[last] == "" || !final {
		d.dot = last > 0
		labels = labels[:last]
	}
	for _, l := range labels {
		d.labels, d.widths = append(d.labels, l), append(d.widths, len(l))
		d.used += len(l) + 1
	}
	if !d.dot && d.used > 0 {
		d.used--
	}
	return d
}

// idna makes module encodings.idna.
func (b *builder) idna() *exception {
	b.encode = func(st *native.Steps, input, errors value) value { return idnaEncode(st, input, errors, true) }
	b.decode = idnaDecode
	b.m.Dict.SetName("ace_prefix", object.NewBytes(acePrefix))
	b.m.Dict.SetName("sace_prefix", object.StrOf(acePrefix))
	st := native.Steps{Th: b.th}
	b.m.Dict.SetName("dots", st.Call(st.From("re", "compile"), object.StrOf("["+idnaDots+"]")))
	labelFailed := func(st *native.Steps, label string, wrong *labelError, exc *exception) {
		st.Fail(exc)
		if wrong != nil {
			st.Fail(object.EncodeError("idna", object.NewStr(label), wrong.Start, wrong.End, wrong.Reason))
		}
	}
	b.function("nameprep", "(label)", "Prepare a label for comparison: map it, normalise it and check its characters.", func(st *native.Steps, args []value) value {
		label := st.Text(args[0], "label")
		out, wrong := stringprep.Nameprep(runesOf(label))
		labelFailed(st, encodeRunes(out), wrong, nil)
		return object.StrOf(encodeRunes(out))
	})
	b.function("ToASCII", "(label)", "Return the ASCII form of a label as bytes.", func(st *native.Steps, args []value) value {
		label := st.Text(args[0], "label")
		if st.Exc != nil {
			return object.None
		}
		out, wrong, exc := toASCII(st.Th, label)
		labelFailed(st, label, wrong, exc)
		return object.NewBytes(out)
	})
	b.function("ToUnicode", "(label)", "Return the text that the ASCII form of a label stands for.", func(st *native.Steps, args []value) value {
		label := st.Do(func() (value, *exception) {
			s, exc := bytesOrText(st.Th, args[0])
			return object.StrOf(s), exc
		})
		text := st.Text(label, "label")
		if st.Exc == nil && !isASCII(text) {
			prepared, wrong := stringprep.Nameprep(runesOf(text))
			labelFailed(st, text, wrong, nil)
			if text = encodeRunes(prepared); !isASCII(text) {
				st.Fail(object.EncodeError("idna", label.AsStr(), 0, 1, "Invalid character in IDN label"))
			}
		}
		if st.Exc != nil {
			return object.None
		}
		out, wrong, exc := toUnicode(st.Th, text)
		labelFailed(st, text, wrong, exc)
		return object.StrOf(out)
	})
	b.fields[0] = b.made("IncrementalEncoder", []object.Method{native.Python("IncrementalEncoder._buffer_encode", "($self, input, errors, final)", "", func(th *thread, _ value, args []value) (value, *exception) {
		st := native.Steps{Th: th}
		final := st.True(args[2])
		return st.Result(idnaEncode(&st, args[0], args[1], final))
	})}, b.s.bufEncoder)
	codec, exc := b.class("Codec", b.codecMethods(), b.s.codec)
	if exc != nil {
		return exc
	}
	b.fields[2] = b.made("StreamReader", nil, codec, b.s.reader)
	return st.Exc
}
