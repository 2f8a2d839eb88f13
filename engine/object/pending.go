package object

func fillStr(t *Type) { t.Flags |= FlagStr }
