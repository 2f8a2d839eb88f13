print("init", __name__)
__all__ = ["exported", "_hidden"]
exported = "exported name"
_hidden = "listed in __all__"
not_exported = 1
