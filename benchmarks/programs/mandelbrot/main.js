function run() {
  const size = 120;
  let total = 0;
  for (let py = 0; py < size; py++) {
    const ci = 2.0 * py / size - 1.0;
    for (let px = 0; px < size; px++) {
      const cr = 3.0 * px / size - 2.0;
      let zr = 0.0, zi = 0.0, n = 0;
      while (n < 60) {
        const zr2 = zr * zr, zi2 = zi * zi;
        if (zr2 + zi2 > 4.0) break;
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
        n += 1;
      }
      total += n;
    }
  }
  return total;
}
