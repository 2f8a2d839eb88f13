# Types of files by name, extensions by type, files that list types, and errors.
import mimetypes, io, warnings
from mimetypes import *
mimetypes.knownfiles.clear()
def t(s):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,'->',type(e).__name__,e)
for s in r'''guess_type('a.html')
guess_type('a.tar.gz'), guess_type('a.tgz'), guess_type('a.TGZ'), guess_type('a.svgz'), guess_type('a.txt.Z'), guess_type('a.txt.z')
guess_type('http://x/y/a.png?q=1#f'), guess_type('http://x.com'), guess_type('//h/a.png'), guess_type('c:/a.png'), guess_type('/p/a.b/c')
guess_type('data:,x'), guess_type('data:text/html;charset=x,<p>'), guess_type('data:image/png;base64,xx'), guess_type('data:x'), guess_type('data:;charset=u,x')
guess_type('.png'), guess_type('a..png'), guess_type('a.'), guess_type(''), guess_type('a')
guess_type('a.rtf'), guess_type('a.rtf',False), guess_type('a.webp',strict=False), guess_type('a.midi',strict=False)
guess_type(5)
guess_file_type('x.json'), guess_file_type('http://x/y.png'), guess_file_type('a.rtf',strict=False)
guess_file_type('x',True)
guess_extension('text/plain'), guess_extension('image/jpeg'), guess_extension('TEXT/HTML'), guess_extension('x/y'), guess_extension('application/rtf'), guess_extension('application/rtf',False)
guess_all_extensions('text/plain'), guess_all_extensions('audio/midi',strict=False), guess_all_extensions('x/y')
guess_extension(5)
add_type('x/y','.zz')
guess_type('a.zz'), guess_extension('x/y')
add_type('x/q','.qq',strict=False)
guess_type('a.qq'), guess_type('a.qq',False)
add_type('','.nn')
MimeTypes().guess_type('a.zz')
len(types_map)>100, common_types['.rtf'], encodings_map, suffix_map, mimetypes.inited
MimeTypes().readfp(io.StringIO('a/b c d # e\n# x\nq/w\n'))
read_mime_types('/nonexistent')
sorted(mimetypes._types_map_default)==0 if 0 else 1
[guess_type('x'+e)[0] for e in ('.py','.js','.css','.pdf','.zip','.mp3','.mp4','.wasm','.md','.csv','.xml','.ico','.woff2','.docx','.7z','.bin','.exe','.avif','.heic','.tar','.sh','.c','.h','.jsonld','.yaml')]'''.splitlines(): t(s)
m=MimeTypes(); m.readfp(io.StringIO('a/b c d # e\n# x\nq/w\n')); print(m.guess_type('x.c'),m.guess_type('x.d'),m.guess_all_extensions('a/b'),m.types_map[True]['.c'])
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); m.add_type('x/z','zz'); print([(x.category.__name__,str(x.message)) for x in w])
print(sorted(m.types_map[1].items())==sorted(MimeTypes().types_map[1].items()), len(m.types_map[0]))
