function run()
  local n, a, b, c = 80, {}, {}, {}
  for i = 0, n - 1 do
    a[i] = {}
    b[i] = {}
    for j = 0, n - 1 do a[i][j] = i * j % 7 + 0.5; b[i][j] = (i + j) % 5 - 1.5 end
  end
  for i = 0, n - 1 do
    local row, ai = {}, a[i]
    for j = 0, n - 1 do
      local total = 0.0
      for k = 0, n - 1 do total = total + ai[k] * b[k][j] end
      row[j] = total
    end
    c[i] = row
  end
  return c[3][5] + c[79][79] * 2 + c[40][1]
end
