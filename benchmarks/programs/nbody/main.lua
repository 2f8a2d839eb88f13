local function make()
  return {
    {0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5},
    {4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.038},
    {8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.011},
    {12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017},
    {15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002},
  }
end
local function advance(bodies, steps, dt)
  local count, sqrt = #bodies, math.sqrt
  for _ = 1, steps do
    for i = 1, count do
      local a = bodies[i]
      for j = i + 1, count do
        local b = bodies[j]
        local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
        local d2 = dx * dx + dy * dy + dz * dz
        local mag = dt / (d2 * sqrt(d2))
        local am, bm = a[7] * mag, b[7] * mag
        a[4] = a[4] - dx * bm; a[5] = a[5] - dy * bm; a[6] = a[6] - dz * bm
        b[4] = b[4] + dx * am; b[5] = b[5] + dy * am; b[6] = b[6] + dz * am
      end
    end
    for i = 1, count do
      local a = bodies[i]
      a[1] = a[1] + dt * a[4]; a[2] = a[2] + dt * a[5]; a[3] = a[3] + dt * a[6]
    end
  end
end
function run()
  local b = make()
  advance(b, 50000, 0.001)
  return b[1][1] + b[2][2] + b[3][3] + b[4][4] + b[5][5]
end
