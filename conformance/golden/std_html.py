# html: references, entities and the parser with all its events.
import html
import html.entities
import sys
from html.parser import HTMLParser

sys.argv[1:] = ['7', '150']
sys.path.append('../differential')
import html_cases

for s in ['&#65 ','&#x41','&#X41;','&#x;','&#;','&#','&','&a','&abc;','&notit;','&amp','&ampx','&amp ','&amp;&lt','&NOT','&not','&CounterClockwiseContourIntegral;','&CounterClockwiseContourIntegra','&Gt','&Gt;','&am\np;','&\xe9;','&#\u0663;', '&'+'a'*40+';','&copy=','&;','&#128;&#129;&#0;&#1;&#xd800;&#1114112;&#xfdd0;&#13;&#11;','&acE;','&NewLine;']:
    print(ascii(s), ascii(html.unescape(s)), ascii(html.escape(s)), ascii(html.escape(s + '"\'', quote=False)))
print(len(html.entities.html5), html.entities.name2codepoint['copy'], html.entities.codepoint2name[169], html.entities.entitydefs['eacute'], list(html.entities.html5)[:4])
for f in (lambda: html.escape(5), lambda: html.unescape(5), lambda: html.escape(b'a'), lambda: HTMLParser(True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
