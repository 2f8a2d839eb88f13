# Literals knew neither aliases of characters nor the names of Hangul syllables and of the newest ideographs in \N{...}.
import unicodedata

print(ascii("\N{HANGUL SYLLABLE GAG}\N{null}\N{LATIN CAPITAL LETTER GHA}\N{TANGUT IDEOGRAPH-17000}"))  # expect: '\uac01\x00\u01a2\U00017000'
print(ascii(f"{1}\N{NBSP}"))  # expect: '1\xa0'
try:
    unicodedata.lookup("CJK UNIFIED IDEOGRAPH-04E00")
except KeyError as e:
    print(e)  # expect: "undefined character name 'CJK UNIFIED IDEOGRAPH-04E00'"
