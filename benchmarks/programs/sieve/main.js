function run() {
  const n = 1000000, flags = new Array(n + 1).fill(true);
  let count = 0;
  for (let i = 2; i <= n; i++) {
    if (flags[i]) { count += 1; let j = i * i; while (j <= n) { flags[j] = false; j += i; } }
  }
  return count;
}
