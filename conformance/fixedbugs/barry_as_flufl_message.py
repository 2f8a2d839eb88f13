# != where only <> is allowed was an "invalid syntax" that did not say why.
try:
    compile("from __future__ import barry_as_FLUFL\n2 != 3", "<string>", "exec")
except SyntaxError as e:
    print(e.msg)  # expect: with Barry as BDFL, use '<>' instead of '!='
