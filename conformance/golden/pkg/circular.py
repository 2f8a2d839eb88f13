from pkg.circular import name
