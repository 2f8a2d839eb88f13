public, _private = "public", "private"
