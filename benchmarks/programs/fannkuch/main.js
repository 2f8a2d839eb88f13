function run() {
  const n = 8, perm = [], count = new Array(n).fill(0);
  for (let i = 0; i < n; i++) perm.push(i);
  let best = 0, checksum = 0, sign = 1, r = n;
  while (true) {
    while (r > 1) { count[r - 1] = r; r -= 1; }
    let first = perm[0];
    if (first) {
      const p = perm.slice();
      let flips = 0;
      while (first) {
        for (let i = 0, j = first; i < j; i++, j--) { const t = p[i]; p[i] = p[j]; p[j] = t; }
        flips += 1;
        first = p[0];
      }
      if (flips > best) best = flips;
      checksum += sign * flips;
    }
    sign = -sign;
    while (true) {
      if (r === n) return checksum * 1000 + best;
      first = perm[0];
      for (let i = 0; i < r; i++) perm[i] = perm[i + 1];
      perm[r] = first;
      count[r] -= 1;
      if (count[r] > 0) break;
      r += 1;
    }
  }
}
