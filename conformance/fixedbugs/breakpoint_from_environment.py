# $PYTHONBREAKPOINT was ignored.
import os
import warnings

os.environ["PYTHONBREAKPOINT"] = "0"
print(breakpoint())  # expect: None
os.environ["PYTHONBREAKPOINT"] = "int"
print(breakpoint("7"))  # expect: 7
os.environ["PYTHONBREAKPOINT"] = "no.such"
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    breakpoint()
print(caught[0].message)  # expect: Ignoring unimportable $PYTHONBREAKPOINT: "no.such"
