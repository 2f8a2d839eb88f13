function element(i, j) { return 1.0 / (Math.floor((i + j) * (i + j + 1) / 2) + i + 1); }
function times(v) {
  const n = v.length, out = [];
  for (let i = 0; i < n; i++) { let total = 0.0; for (let j = 0; j < n; j++) total += element(i, j) * v[j]; out.push(total); }
  return out;
}
function transposed(v) {
  const n = v.length, out = [];
  for (let i = 0; i < n; i++) { let total = 0.0; for (let j = 0; j < n; j++) total += element(j, i) * v[j]; out.push(total); }
  return out;
}
function run() {
  let u = [], v;
  for (let i = 0; i < 120; i++) u.push(1.0);
  for (let k = 0; k < 10; k++) { v = transposed(times(u)); u = transposed(times(v)); }
  let uv = 0.0, vv = 0.0;
  for (let i = 0; i < 120; i++) { uv += u[i] * v[i]; vv += v[i] * v[i]; }
  return Math.sqrt(uv / vv);
}
