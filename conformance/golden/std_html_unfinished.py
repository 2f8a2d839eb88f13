# html.parser: text that ends too early, declarations and the methods that take markup apart.
import _markupbase
from html.parser import HTMLParser
class H(HTMLParser):
    def __init__(self,**k): super().__init__(**k); self.ev=[]
    def handle_starttag(self,t,a): self.ev.append(('S',t,a,self.get_starttag_text(),self.getpos()))
    def handle_endtag(self,t): self.ev.append(('E',t,self.getpos()))
    def handle_startendtag(self,t,a): self.ev.append(('SE',t,a))
    def handle_data(self,d): self.ev.append(('D',d))
    def handle_comment(self,d): self.ev.append(('C',d))
    def handle_decl(self,d): self.ev.append(('DECL',d))
    def handle_pi(self,d): self.ev.append(('PI',d))
    def unknown_decl(self,d): self.ev.append(('U',d))
    def handle_charref(self,d): self.ev.append(('&#',d))
    def handle_entityref(self,d): self.ev.append(('&',d))
L=['a<','a<b','a</','a</b','a</ b','</ b>','</>','<!','<!-','<!--','<!--a','<!--a-','<!--a--','<!--a--!','<!-->x','<!--->x','<!--a--!>b','<!d','<!doctype','<!DOCTYPE a>','<!doctype','<!docty>','<![','<![CDATA[','<![CDATA[a','<![CDATA[a]]','<![CDATA[a]]>','<![if x]>b','<![if','<?','<?a','<?a>','<?a?>','&','a&','a&b','a&bc ','&#','&#1','&#1 ','&#x','&#x4','&#x41;','&amp','&ampx;','& b','&;','<script>a<b</script','<script>a</script>b','<script>a</scriptx>b','<script>a</script x','<script>a&amp;</script>','<title>a&amp;<b></title>c','<title>a','<title>a&am','<title>&amp','<textarea>\na</textarea>','<plaintext>a</plaintext>&amp;','<a b=c/>','<a/b>','<a b="c"d>','<a b=\'c>','<a =b>','<a b = c>','<a b=>','<a b c>','<A B=C&amp;D>','<a b="&lt;&ltx&lt=">','<a b="x\ny">\nz','a\nb<c\nd>e','</a b>','</a/>','</a b="c>">x','</A','<script><!--</script>-->','<script><!--<script></script>--></script>x','<script/>a</script>','<style/>','<br/ >','<a / >','<a\n>','<a"b>','<1>','<é>','<a\0b>','<!a>','<!>','<!x','<noscript>a<b></noscript>','<iframe><b></iframe>','a]]>b']
for s in L:
  for k in ({},{'convert_charrefs':False},{'scripting':True}):
    if k.get('scripting') and 'noscript' not in s: continue
    for nc in (0,1):
      if nc and '<![' not in s: continue
      h=H(**k)
      if nc: h._set_support_cdata(False)
      h.feed(s); h.ev.append('|'); r=h.rawdata; h.close(); print(ascii(s),k,nc,ascii(h.ev),ascii(r),h.getpos(),h.cdata_elem)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for s in ['<a b>','<a b','<a/','<a/>','<a b="c','<a ']:
    h=H(); h.rawdata=s; t(lambda: h.check_for_whole_start_tag(0)); t(lambda: h.parse_starttag(0))
for s in ['</a>','</a','</ a>','</>','</a b="c>">']: h.rawdata=s; t(lambda: h.parse_endtag(0))
for s in ['<?a>','<?a','<!x>','<!x','</x>','z']: h.rawdata=s; t(lambda: h.parse_pi(0)); t(lambda: h.parse_bogus_comment(0)); t(lambda: h.parse_html_declaration(0))
for s in ['<!a b>','<!','<!>','<!doctype html>','<![x[y]]>','<![cdata[a]]>','<![if a]>','<!a "b>','<!a "b">','<!a [b]>','<!doctype','<!a ^>','<!linktype a>','<![zz[a]]>','<!element x>','<!link [>']:
    h=H(); h.rawdata=s; print(s, end=' '); t(lambda: h.parse_declaration(0)); print(h.ev)
h=H(); t(lambda: h.feed(5)); t(lambda: h.feed(b'a')); t(_markupbase.ParserBase)
h=H(convert_charrefs=False); h.feed('<title>'+'&a;'*3+'x</titlex></title >&b'); t(lambda: h.ev)
class O(H):
    def parse_starttag(self,i): self.ev.append(('start',i)); return super().parse_starttag(i)
h=O(); h.feed('x<é><b>&eacute;</b>'); t(lambda: h.ev)
