# Tables of generic functions and classes lacked names that CPython's have.
import symtable


def show(table):
    print(table.get_type(), *table.get_symbols(), table._table.varnames)
    for child in table.get_children():
        show(child)


show(symtable.symtable('def f[T](): pass', 'file', 'exec'))
# expect: module <symbol 'f': LOCAL, DEF_LOCAL> []
# expect: type parameters <symbol '.defaults': LOCAL, DEF_PARAM> <symbol 'T': LOCAL, DEF_LOCAL|DEF_TYPE_PARAM> ['.defaults']
# expect: annotation <symbol '.format': LOCAL, USE|DEF_PARAM> ['.format']
# expect: function []
show(symtable.symtable('class A[T]: pass', 'file', 'exec'))
# expect: module <symbol 'A': LOCAL, DEF_LOCAL> []
# expect: type parameters <symbol '.type_params': CELL, USE|DEF_LOCAL> <symbol '.generic_base': LOCAL, USE|DEF_LOCAL> <symbol 'T': LOCAL, DEF_LOCAL|DEF_TYPE_PARAM> []
# expect: class <symbol '__type_params__': LOCAL, DEF_LOCAL> <symbol '.type_params': FREE, USE> []
