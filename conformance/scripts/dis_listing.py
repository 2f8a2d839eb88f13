import dis
def f(a):
    for x in a:
        print(x, 1.5)
i = [x for x in dis.get_instructions(f)]
print([x.opname for x in i])  # expect: ['GET_ITER', 'JUMP', 'GET_GLOBAL', 'MOVE', 'LOAD_K', 'CALL', 'FOR_LOOP', 'RETURN_K']
print(i[4].argval, i[2].argval, i[1].argval, i[1].jump_target, i[5].argval)  # expect: 1.5 print 12 12 2
print(i[2].argrepr, '|', i[1].argrepr, '|', i[2].label, i[6].label)  # expect: r3, .print | to L2 | 1 2
print([x.offset for x in i], dis.findlabels(f.__code__.co_code))  # expect: [0, 2, 4, 6, 8, 10, 12, 14] [12, 4]
print(str(i[4]))  # expect: LOAD_K               r5, 1.5
print(dis.stack_effect(0), dis.EXTENDED_ARG, dis.HAVE_ARGUMENT)  # expect: 0 -1 0
