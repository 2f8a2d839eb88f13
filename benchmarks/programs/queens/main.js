function place(row, n, cols, up, down) {
  if (row === n) return 1;
  let found = 0;
  for (let col = 0; col < n; col++) {
    if (!cols[col] && !up[row + col] && !down[row - col + n]) {
      cols[col] = up[row + col] = down[row - col + n] = true;
      found += place(row + 1, n, cols, up, down);
      cols[col] = up[row + col] = down[row - col + n] = false;
    }
  }
  return found;
}
function run() {
  let total = 0;
  for (let k = 0; k < 20; k++) total += place(0, 8, new Array(8).fill(false), new Array(16).fill(false), new Array(17).fill(false));
  return total;
}
