function make() {
  return [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
    [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.038],
    [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011],
    [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017],
    [15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002],
  ];
}
function advance(bodies, steps, dt) {
  const count = bodies.length;
  for (let s = 0; s < steps; s++) {
    for (let i = 0; i < count; i++) {
      const a = bodies[i];
      for (let j = i + 1; j < count; j++) {
        const b = bodies[j];
        const dx = a[0] - b[0], dy = a[1] - b[1], dz = a[2] - b[2];
        const d2 = dx * dx + dy * dy + dz * dz;
        const mag = dt / (d2 * Math.sqrt(d2));
        const am = a[6] * mag, bm = b[6] * mag;
        a[3] -= dx * bm; a[4] -= dy * bm; a[5] -= dz * bm;
        b[3] += dx * am; b[4] += dy * am; b[5] += dz * am;
      }
    }
    for (const a of bodies) { a[0] += dt * a[3]; a[1] += dt * a[4]; a[2] += dt * a[5]; }
  }
}
function run() {
  const b = make();
  advance(b, 50000, 0.001);
  return b[0][0] + b[1][1] + b[2][2] + b[3][3] + b[4][4];
}
