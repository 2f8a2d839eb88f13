local floor = math.floor
local function element(i, j) return 1.0 / (floor((i + j) * (i + j + 1) / 2) + i + 1) end
local function times(v)
  local n, out = #v, {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do total = total + element(i, j) * v[j + 1] end
    out[#out + 1] = total
  end
  return out
end
local function transposed(v)
  local n, out = #v, {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do total = total + element(j, i) * v[j + 1] end
    out[#out + 1] = total
  end
  return out
end
function run()
  local u, v = {}, nil
  for i = 1, 120 do u[i] = 1.0 end
  for _ = 1, 10 do v = transposed(times(u)); u = transposed(times(v)) end
  local uv, vv = 0.0, 0.0
  for i = 1, 120 do uv = uv + u[i] * v[i]; vv = vv + v[i] * v[i] end
  return math.sqrt(uv / vv)
end
