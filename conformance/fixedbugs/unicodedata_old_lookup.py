# The database of Unicode 3.2 found aliases and named sequences, which it has not.
import unicodedata

for name in "LATIN SMALL LETTER A", "NULL", "LATIN SMALL LETTER R WITH TILDE":
    try:
        print(unicodedata.ucd_3_2_0.lookup(name))
    except KeyError as e:
        print(e)
# expect: a
# expect: "undefined character name 'NULL'"
# expect: "undefined character name 'LATIN SMALL LETTER R WITH TILDE'"
