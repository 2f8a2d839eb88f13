# Uncaught error inside an imported package: frames of two files, and the import itself as context.
print("importing")
try:
    import pkg.circular
except ImportError as e:
    print(e.name)
    import pkg.broken
