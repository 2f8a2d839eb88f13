# Writes tables.py of package locale: names of locales and encodings, of the Python that runs it (3.14). Usage: python3.14 gen/tables.py   (in the package's folder)
import locale

with open("tables.py", "w") as f:
    for name in ("locale_encoding_alias", "locale_alias", "windows_locale"):
        f.write("%s = {\n" % name)
        for k, v in getattr(locale, name).items():
            f.write("    %r: %r,\n" % (k, v))
        f.write("}\n")
