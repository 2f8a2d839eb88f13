# Random markup through html.parser. Usage: html_cases.py SEED N
from html.parser import HTMLParser

from cases import count, rnd

P=['<','>','/','!','--','-','?','=','"',"'",' ','\n','a','b','div','<p>','</p>','<br/>','<a href="x&amp;y">','</a>','<!--c-->','<!-->','<!--->','<!DOCTYPE html>','<![CDATA[x]]>','<?pi?>','<script>','</script>','</SCRIPT ','<textarea>','</textarea>','<title>','</title>','&amp;','&lt','&#65;','&#x41','&','&#','&;','&notit;','&x','<style>','</style>','<plaintext>','<noscript>','<b c=d e=\'f\' g>','<!x>','</>','</ a>','<a','<a b=','<a b="','< a>','<a/>','<a//b=c>','<a b=c/>','<x=y>','<a "b">','<a b=c"d>',']]>','<![if x]>','<!doctype','-->','--!>','&copy=1','&copy','&#0;','é','<é>','<A HREF=X>','<xmp>','</xmp>','<iframe>','\t','\0','<a b&amp=&lt;c&copy=d&ltx>']
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
for n in range(count):
    t=''.join(P[rnd(len(P))] for _ in range(1+rnd(6)))
    k={}
    if rnd(3)==0: k['convert_charrefs']=False
    if rnd(5)==0: k['scripting']=True
    h=H(**k)
    if rnd(8)==0: h._set_support_cdata(False); k['nocdata']=1
    i=rnd(len(t)+1) if rnd(3)==0 else len(t)
    try:
        h.feed(t[:i]); h.ev.append('|'); h.feed(t[i:]); h.ev.append('||'); h.close()
        print(n,ascii(t),i,k,ascii(h.ev),h.getpos(),h.cdata_elem,ascii(h.rawdata))
    except Exception as e: print(n,ascii(t),i,k,type(e).__name__,e)
