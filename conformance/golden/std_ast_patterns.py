# Module ast: patterns in trees of programs are validated.
import ast
N=lambda n: ast.Name(n, ast.Load())
def t(p):
    m = ast.Module([ast.Match(N('x'), [ast.match_case(p, None, [ast.Pass()])])], [])
    ast.fix_missing_locations(m)
    try: compile(m, '', 'exec'); print('ok', ast.dump(p))
    except Exception as e: print(type(e).__name__, e, ast.dump(p))
C=ast.Constant; V=ast.MatchValue
for c in [1, -1, 1.5, 2j, 1+2j, 'a', b'a', None, True, ..., (1,), frozenset()]: t(V(C(c)))
for e in [N('a'), ast.Attribute(N('a'),'b',ast.Load()), ast.Attribute(ast.Call(N('a'),[],[]),'b',ast.Load()), ast.UnaryOp(ast.USub(), C(1)), ast.UnaryOp(ast.USub(), C('a')), ast.UnaryOp(ast.UAdd(), C(1)), ast.UnaryOp(ast.USub(), N('a')), ast.BinOp(C(1),ast.Add(),C(2j)), ast.BinOp(C(1),ast.Add(),C(2)), ast.BinOp(C(2j),ast.Add(),C(1)), ast.BinOp(C(1),ast.Mult(),C(2j)), ast.BinOp(ast.UnaryOp(ast.USub(), C(1)),ast.Sub(),C(2j)), ast.BinOp(N('a'),ast.Add(),C(2j)), ast.JoinedStr([]), ast.JoinedStr([ast.FormattedValue(N('a'),-1,None)]), ast.TemplateStr([]), ast.Call(N('a'),[],[]), ast.List([],ast.Load()), ast.BinOp(C(1.0),ast.Add(),C(2j))]: t(V(e))
M=ast.MatchMapping
t(M([C(1)],[ast.MatchAs()])); t(M([C(...)],[ast.MatchAs()])); t(M([C(None)],[ast.MatchAs()])); t(M([C((1,))],[ast.MatchAs()])); t(M([N('a')],[ast.MatchAs()])); t(M([C(1)],[])); t(M([],[],'_')); t(M([],[],'True')); t(M([C(1),C(1)],[ast.MatchAs(),ast.MatchAs()])); t(M([C(True)],[ast.MatchAs()]))
t(ast.MatchAs(None,'_')); t(ast.MatchAs(ast.MatchAs(),None)); t(ast.MatchAs(ast.MatchAs(),'x')); t(ast.MatchAs(V(C(1)),'_')); t(ast.MatchStar('a')); t(ast.MatchStar('_')); t(ast.MatchOr([])); t(ast.MatchOr([V(C(1))])); t(ast.MatchSequence([ast.MatchStar(),ast.MatchStar()])); t(ast.MatchSequence([ast.MatchStar('_')]))
t(ast.MatchClass(N('a'),[],['b'],[])); t(ast.MatchClass(C(1),[],[],[])); t(ast.MatchClass(ast.Attribute(N('a'),'b',ast.Load()),[],[],[])); t(ast.MatchClass(ast.Call(N('a'),[],[]),[],[],[])); t(ast.MatchClass(N('a'),[],['True'],[ast.MatchAs()])); t(ast.MatchClass(ast.Attribute(C(1),'b',ast.Load()),[],[],[]));t(ast.MatchSingleton(None)); t(ast.MatchSingleton(1)); t(ast.MatchSingleton(1.0)); t(ast.MatchClass(ast.Name('a',ast.Store()),[],[],[])); t(ast.MatchClass(N('a'),[],['b','b'],[ast.MatchAs(),ast.MatchAs()]))
