# importlib.import_module('') imported the current directory.
import importlib

try:
    importlib.import_module('')
except ValueError as e:
    print(e)  # expect: Empty module name
