# traceback: stacks and exceptions as objects and as text.
import traceback, sys
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
try: compile('a b','<x>','exec')
except SyntaxError as e:
    te=traceback.TracebackException.from_exception(e)
    print({k:v for k,v in te.__dict__.items() if k not in('stack',)}); print(list(te.format()), list(te.format_exception_only()))
try: foo
except NameError as e:
    te=traceback.TracebackException.from_exception(e); print(te._str, str(te))
eg=ExceptionGroup('g',[ValueError(1),ExceptionGroup('h',[KeyError(2)])])
eg.add_note('n\nm')
te=traceback.TracebackException.from_exception(eg)
print(len(te.exceptions), te.__notes__, list(te.format_exception_only()), list(te.format_exception_only(show_group=True)), list(te.format()))
te=traceback.TracebackException(ValueError, ValueError(3), None, compact=True); print(te.__dict__.keys())
te=traceback.TracebackException(ValueError, ValueError(3), None, save_exc_type=False); print(te.__dict__)
def r(n):
    if n: r(n-1)
    else: 1/0
try: r(10)
except Exception as e:
    print(''.join(traceback.format_exception(e, limit=2))); print(''.join(traceback.format_exception(e, limit=-2)));print(''.join(traceback.format_exception(e))); 
    tb=e.__traceback__
    print(len(traceback.extract_tb(tb,3)), len(traceback.extract_tb(tb,-3)), len(traceback.extract_tb(tb,0)))
    sys.tracebacklimit=3
    print(len(traceback.extract_tb(tb)), traceback.format_exc()); del sys.tracebacklimit
    traceback.clear_frames(tb); print(tb.tb_next.tb_frame.f_locals)
t(lambda: traceback.print_last()); t(lambda: traceback.TracebackException(3,4,None)); t(lambda: traceback.extract_tb(3)); t(lambda: traceback.print_exc(file=sys.stdout));
sys.last_exc=ValueError('last'); traceback.print_last(file=sys.stdout)
t(lambda: traceback.FrameSummary('a',1,'b')); t(lambda: traceback.FrameSummary('a',1,'b',line='x').line); t(lambda: traceback.StackSummary.from_list([('a',1,'f','line')])); t(lambda: traceback.StackSummary.from_list([('a',1,'f')]).format()); t(lambda: traceback.StackSummary.from_list([('a',1,'f','line')]).format()); t(lambda: traceback.StackSummary.from_list([(1,2)]))
t(lambda: traceback.format_list([('a',1,'f','   line\n')])); t(lambda: traceback.format_exc()); t(lambda: traceback.StackSummary.extract([],limit=3)); t(lambda: traceback.FrameSummary('a',1,'b', locals={'x':3,'a':'q'}).locals)
t(lambda: traceback.FrameSummary())
t(lambda: traceback.StackSummary.from_list([traceback.FrameSummary('a',1,'b', locals={'x':3,'a':'q'},lookup_line=False, line='abc')]).format())
t(lambda: traceback.format_exception_only(3)); t(lambda: traceback.format_exception(ValueError, ValueError(1))); t(lambda: traceback.format_exception(ValueError)); t(lambda: traceback.format_exception(None,None,None))
