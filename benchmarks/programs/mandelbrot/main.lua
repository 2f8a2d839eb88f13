function run()
  local size, total = 120, 0
  for py = 0, size - 1 do
    local ci = 2.0 * py / size - 1.0
    for px = 0, size - 1 do
      local cr = 3.0 * px / size - 2.0
      local zr, zi, n = 0.0, 0.0, 0
      while n < 60 do
        local zr2, zi2 = zr * zr, zi * zi
        if zr2 + zi2 > 4.0 then break end
        zi = 2.0 * zr * zi + ci
        zr = zr2 - zi2 + cr
        n = n + 1
      end
      total = total + n
    end
  end
  return total
end
