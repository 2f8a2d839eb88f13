function* source(n) { let i = 0; while (i < n) { yield i; i += 1; } }
function* double(values) { for (const v of values) yield v * 2; }
function* keep(values) { for (const v of values) if (v % 3) yield v; }
function run() { let total = 0; for (const v of keep(double(source(1000000)))) total += v; return total; }
