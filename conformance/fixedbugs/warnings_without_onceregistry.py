# A warning with the action "once" ended the interpreter when warnings.onceregistry was deleted.
import warnings

with warnings.catch_warnings(record=True) as shown:
    warnings.resetwarnings()
    warnings.filterwarnings("once", category=UserWarning)
    warnings.warn_explicit("a", UserWarning, "file", 1)
    kept = warnings.onceregistry
    del warnings.onceregistry
    warnings.warn_explicit("a", UserWarning, "file", 2)
    warnings.warn_explicit("b", UserWarning, "file", 3)
    warnings.onceregistry = kept
    print([str(w.message) for w in shown])  # expect: ['a', 'b']

try:
    warnings.warn_explicit("a", UserWarning, "file", 1, module_globals=[])
except TypeError as e:
    print(e)  # expect: module_globals must be a dict, not 'list'
