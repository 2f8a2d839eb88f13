# Conversions of colours between all systems.
import colorsys
from colorsys import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e,getattr(e,'opt',None),getattr(e,'msg',None))
V=(0,0.25,0.5,0.75,1.0,0.1,1/3)
for a in V:
    for b in V:
        for c in (0.0,0.2,0.5,1):
            print(a,b,c,rgb_to_yiq(a,b,c),yiq_to_rgb(a,b,c),rgb_to_hls(a,b,c),hls_to_rgb(a,b,c),rgb_to_hsv(a,b,c),hsv_to_rgb(a,b,c))
for s in r'''rgb_to_hsv(255,0,0)
rgb_to_hsv(0,0,0)
hsv_to_rgb(1.5,1,1)
hsv_to_rgb(-0.5,1,1)
rgb_to_hls(2,2,2)
hls_to_rgb(5,0.5,0.5)
colorsys.ONE_THIRD,colorsys.ONE_SIXTH,colorsys.TWO_THIRD,colorsys.__all__
rgb_to_hls(1,1,1)
rgb_to_yiq(1,2)
yiq_to_rgb(2,2,2)'''.splitlines(): t(s)
