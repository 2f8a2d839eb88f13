// This file tests options structs whose fields have names that are taken.

package reflectbind_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dappco.re/go/py/reflectbind"
)

type LabelOptions struct {
	Label string
	Size  int
}

type NeedOptions struct {
	Label string `py:"label,required"`
}

type CtxConfig struct{ Ctx, Size int }

type SelfParams struct{ Self, Size int }

// Inner and Outer have fields that are one name in Python, at two depths.
type Inner struct{ UserID, ZoneID int }

type UserOptions struct {
	Inner
	UserId, URL, Url, ZoneIDs int
	More                      int `py:"url"`
}

type Tagger struct{ N int }

func (t *Tagger) Tag(label string, o *LabelOptions) string { return fmt.Sprint(t.N, label, o) }
func (t *Tagger) Own(o SelfParams) string                  { return fmt.Sprint(t.N, o) }

func clashes(opts ...reflectbind.Option) *reflectbind.Descriptor {
	return reflectbind.Module("m", map[string]any{
		"Label":   func(label string, o LabelOptions) string { return fmt.Sprint(label, o) },
		"LabelTo": func(label string, o *LabelOptions) string { return fmt.Sprint(label, o != nil && o.Size == 2) },
		"Options": func(labeloptions string, label int, o LabelOptions) string { return fmt.Sprint(labeloptions, label, o) },
		"Two":     func(label LabelOptions, o LabelOptions) string { return fmt.Sprint(label, o) },
		"Need":    func(label string, o NeedOptions) string { return fmt.Sprint(label, o) },
		"Ctx":     func(_ context.Context, o CtxConfig) string { return fmt.Sprint(o) },
		"User":    func(o UserOptions) string { return fmt.Sprintf("%+v", o) },
		"Plain":   func(name string, o LabelOptions) string { return fmt.Sprint(name, o) },
		"Tagger":  (*Tagger)(nil), "LabelOptions": (*LabelOptions)(nil), "NeedOptions": (*NeedOptions)(nil), "CtxConfig": (*CtxConfig)(nil), "SelfParams": (*SelfParams)(nil),
	}, opts...)
}

func namedClashes() *reflectbind.Descriptor {
	return clashes(reflectbind.Params("Label", "label"), reflectbind.Params("LabelTo", "label"), reflectbind.Params("Options", "labeloptions", "label"), reflectbind.Params("Two", "label"),
		reflectbind.Params("Need", "label"), reflectbind.Params("Plain", "name"))
}

func TestOptions_Clash_Good(t *testing.T) {
	eachScript(t, namedClashes(), map[string]string{
		"parameter": "check(m.label(label='a'), 'a{ 0}'); check(m.label('a', m.LabelOptions(label='b', size=1)), 'a{b 1}'); check(m.label('a', labeloptions=m.LabelOptions(size=1)), 'a{ 1}')",
		"pointer":   "check(m.label_to('a'), 'afalse'); check(m.label_to('a', m.LabelOptions(size=2)), 'atrue'); check(m.label_to('a', None), 'afalse')",
		"name":      "check(m.options('x', label=1), 'x1 { 0}'); check(m.options(labeloptions='x', label=1, labeloptions2=m.LabelOptions(size=3)), 'x1 { 3}')",
		"two":       "check(m.two(m.LabelOptions(label='a'), m.LabelOptions(label='b')), '{a 0} {b 0}'); check(m.two(label=m.LabelOptions(size=1)), '{ 1} { 0}')",
		"signature": "import inspect\ncheck(str(inspect.signature(m.label)), '(label: str, labeloptions: \\'m.LabelOptions | dict[str, Any]\\' = Ellipsis) -> str'); check(m.label.__text_signature__, '(label, labeloptions=...)')",
		"other":     "check(m.plain('a', label='b', size=1), 'a{b 1}')",
	})
	if text := namedClashes().Stub(); !strings.Contains(text, "def label(label: str, labeloptions: LabelOptions | dict[str, Any] = ...) -> str: ...") {
		t.Error(text)
	}
}

func TestOptions_Clash_Bad(t *testing.T) {
	eachScript(t, namedClashes(), map[string]string{
		"field":    "check(str(raises(TypeError, m.label, 'a', size=1)), \"label() got an unexpected keyword argument 'size': the fields of the options struct LabelOptions are no keywords of this function, because its field Label has the name of the parameter 'label': give a LabelOptions as the last argument\")",
		"twice":    "check(str(raises(TypeError, m.label, 'a', label='b')), \"label() got multiple values for argument 'label'\")",
		"unknown":  "check(str(raises(TypeError, m.label, 'a', colour=1)), \"label() got an unexpected keyword argument 'colour'\")",
		"required": "check(str(raises(TypeError, m.need, 'a')), \"need() missing 1 required positional argument: 'needoptions'\"); check(m.need('a', m.NeedOptions(label='b')), 'a{b}')",
	})
}

func TestOptions_Clash_Ugly(t *testing.T) {
	// Without names of parameters only a context and the receiver have any.
	eachScript(t, clashes(), map[string]string{
		"unnamed":  "check(m.label('a', label='b', size=1), 'a{b 1}')",
		"context":  "check(m.ctx(), '{0 0}'); check(m.ctx(m.CtxConfig(ctx=1)), '{1 0}'); assert \"its field Ctx has the name of the parameter 'ctx'\" in str(raises(TypeError, m.ctx, size=1)); check(m.ctx.__text_signature__, '(arg1=..., /)')",
		"receiver": "t = m.Tagger(n=1); check(t.own(), '1 {0 0}'); check(t.own(m.SelfParams(self=2)), '1 {2 0}'); assert \"its field Self has\" in str(raises(TypeError, t.own, size=1)); check(t.tag('a', label='b'), '1a&{b 0}')",
		// The field of the struct itself has the name, not the promoted one, whatever their order.
		"fields": "check(m.user(user_id=1, url=2, url_=3, url__=4, zone_id=5, zone_ids=6), '{Inner:{UserID:0 ZoneID:5} UserId:1 URL:2 Url:3 ZoneIDs:6 More:4}')",
	})
}
