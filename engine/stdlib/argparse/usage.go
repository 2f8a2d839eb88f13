// This file formats the usage line.

package argparse

import (
	"slices"
	"strings"

	"dappco.re/go/py/engine/object"
)

// formatUsage is _format_usage: the usage that was given, or one made of the actions.
func formatUsage(r *run, self value, a []value) value {
	prefix := "usage: "
	if !a[3].IsNone() {
		prefix = r.Str(a[3])
	}
	actions := r.Items(a[1])
	usage := ""
	switch {
	case !a[0].IsNone():
		usage = r.Str(percent(r, a[0], progDict(r, self)))
	case len(actions) == 0:
		usage = r.Str(r.Attr(self, "_prog"))
	default:
		usage = wrapUsage(r, self, prefix, actions, r.Items(a[2]))
	}
	return object.StrOf(prefix + usage + "\n\n")
}

func wrapUsage(r *run, self value, prefix string, actions, groups []value) string {
	prog := r.Str(r.Attr(self, "_prog"))
	parts, optionCount := usageParts(r, self, actions, groups)
	options, positionals := parts[:optionCount], parts[optionCount:]
	all := append([]string{prog}, parts...)
	line := strings.Join(all, " ")
	wide := number(r, self, "_width") - number(r, self, "_current_indent")
	if width(prefix)+width(line) <= wide {
		return line
	}
	lines := func(parts []string, indent, first string, hasFirst bool) []string {
		var out, current []string
		n := len(indent) - 1
		if hasFirst {
			n = width(first) - 1
		}
		for _, part := range parts {
			if n+1+width(part) > wide && len(current) > 0 {
				out, current = append(out, indent+strings.Join(current, " ")), nil
				n = len(indent) - 1
			}
			current = append(current, part)
			n += width(part) + 1
		}
		if len(current) > 0 {
			out = append(out, indent+strings.Join(current, " "))
		}
		if hasFirst && len(out) > 0 {
			out[0] = out[0][len(indent):]
		}
		return out
	}
	var out []string
	if 4*(width(prefix)+width(prog)) <= 3*wide {
		indent := pad(width(prefix) + width(prog) + 1)
		switch {
		case len(options) > 0:
			out = lines(append([]string{prog}, options...), indent, prefix, true)
			out = append(out, lines(positionals, indent, "", false)...)
		case len(positionals) > 0:
			out = lines(append([]string{prog}, positionals...), indent, prefix, true)
		default:
			out = []string{prog}
		}
	} else {
		indent := pad(width(prefix))
		if out = lines(parts, indent, "", false); len(out) > 1 {
			out = append(lines(options, indent, "", false), lines(positionals, indent, "", false)...)
		}
		out = append([]string{prog}, out...)
	}
	return strings.Join(out, "\n")
}

// exclusive is the actions of a mutually exclusive group, as usage shows them.
type exclusive struct {
	members  []value
	required bool
}

// exclusives are the groups by the action that they stand at: the first option, or the first positional argument if there is one.
func exclusives(r *run, ordered, groups []value) map[int]*exclusive {
	at := map[int]*exclusive{}
	var grouped []value
	for _, group := range groups {
		g := &exclusive{list(r, group, "_group_actions"), r.Truth(r.Attr(group, "required"))}
		if !r.OK() || slices.ContainsFunc(g.members, func(m value) bool { return among(grouped, m) }) {
			continue
		}
		first, positional, options := -1, -1, false
		var shown []value
		for i, action := range ordered {
			if !among(g.members, action) || is(r.Attr(action, "help"), suppress) {
				continue
			}
			if r.Truth(r.Attr(action, "option_strings")) {
				options = true
			} else if positional < 0 {
				positional = i
			} else {
				continue // only the first positional argument is shown with the options
			}
			shown = append(shown, action)
			if first < 0 {
				first = i
			}
		}
		if positional >= 0 {
			first = positional
		}
		// A group of positional arguments only is shown as if it were none.
		if first >= 0 && options {
			g.members = shown
			grouped = append(grouped, shown...)
			at[first] = g
		}
	}
	return at
}

// show is the parts of a group, with brackets around and bars between.
func (g *exclusive) show(r *run, self value) []string {
	var shown []string
	for _, action := range g.members {
		shown = append(shown, usagePart(r, self, action, true))
	}
	if len(shown) == 0 {
		return nil
	}
	left, right := "[", "]"
	if g.required {
		left, right = "(", ")"
		if len(shown) == 1 {
			left, right = "", ""
		}
	}
	shown[0] = left + shown[0]
	for j := range shown[:len(shown)-1] {
		shown[j] += " |"
	}
	shown[len(shown)-1] += right
	return shown
}

// usageParts is the texts of the options, then those of the positional arguments, and how many the options are.
func usageParts(r *run, self value, actions, groups []value) (parts []string, optionCount int) {
	var options, positionals []value
	for _, action := range actions {
		if r.Truth(r.Attr(action, "option_strings")) {
			options = append(options, action)
		} else {
			positionals = append(positionals, action)
		}
	}
	ordered := append(options, positionals...)
	at := exclusives(r, ordered, groups)
	var grouped []value
	for _, g := range at {
		grouped = append(grouped, g.members...)
	}
	for i, action := range ordered {
		if !r.OK() {
			return nil, 0
		}
		if g := at[i]; g != nil {
			parts = append(parts, g.show(r, self)...)
		} else if !among(grouped, action) && !is(r.Attr(action, "help"), suppress) {
			parts = append(parts, usagePart(r, self, action, false))
		}
		if i < len(options) {
			optionCount = len(parts)
		}
	}
	return parts, optionCount
}

// usagePart is how usage shows one action.
func usagePart(r *run, self, action value, inGroup bool) string {
	names := list(r, action, "option_strings")
	if len(names) == 0 {
		def := r.Method(self, "_get_default_metavar_for_positional", action)
		part := r.Str(r.Method(self, "_format_args", action, def))
		if inGroup && strings.HasPrefix(part, "[") && strings.HasSuffix(part, "]") {
			part = part[1 : len(part)-1]
		}
		return part
	}
	part := ""
	if r.Equal(r.Attr(action, "nargs"), object.Int64(0)) {
		part = r.Str(r.Method(action, "format_usage"))
	} else {
		def := r.Method(self, "_get_default_metavar_for_optional", action)
		part = r.Str(names[0]) + " " + r.Str(r.Method(self, "_format_args", action, def))
	}
	if !inGroup && !r.Truth(r.Attr(action, "required")) {
		part = "[" + part + "]"
	}
	return part
}
