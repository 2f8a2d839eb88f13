# Patterns of fnmatch and what they are translated to.
import fnmatch
for p in ('','*','a*','*a','a*b','a*b*c','**','a**b','?','[abc]','[!abc]','[a-c]','[z-a]','[]','[!]','[]a]','[','[a','a.b','[^a]','[a-]','[-a]','[a-c-e]','[c-a-b]','[!z-a]','[a&&b]','[[]','[a||b~~c--d]','é*','\\','a\nb','*?*','?*?','[!a-c]*x','[]-a]','[a-z]*[0-9].txt', '[--0]','[b-ac]','[!b-a]x','[!^]','[^]','[!!]'):
    print(repr(p), repr(fnmatch.translate(p)))
print(fnmatch.fnmatch('abc','A*'), fnmatch.fnmatchcase('abc','a?c'), fnmatch.filter(['a.py','b.txt'],'*.py'), fnmatch.filterfalse(['a.py','b.txt'],'*.py'), fnmatch.filter([b'a'],b'*'), fnmatch.fnmatch(b'a',b'[a]'))
for f in (lambda: fnmatch.fnmatch('a',b'a'), lambda: fnmatch.fnmatch(5,'a'), lambda: fnmatch.translate(5), lambda: fnmatch.filter([5],'a'), lambda: fnmatch.translate(b'a*'), lambda: fnmatch.filter(5,'a'), lambda: fnmatch.fnmatch('a',5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
