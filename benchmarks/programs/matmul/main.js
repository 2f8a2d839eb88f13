function run() {
  const n = 80, a = [], b = [], c = [];
  for (let i = 0; i < n; i++) { a.push([]); b.push([]); for (let j = 0; j < n; j++) { a[i].push(i * j % 7 + 0.5); b[i].push((i + j) % 5 - 1.5); } }
  for (let i = 0; i < n; i++) {
    const row = [], ai = a[i];
    for (let j = 0; j < n; j++) { let total = 0.0; for (let k = 0; k < n; k++) total += ai[k] * b[k][j]; row.push(total); }
    c.push(row);
  }
  return c[3][5] + c[79][79] * 2 + c[40][1];
}
