local function place(row, n, cols, up, down)
  if row == n then return 1 end
  local found = 0
  for col = 0, n - 1 do
    if not cols[col] and not up[row + col] and not down[row - col + n] then
      cols[col] = true; up[row + col] = true; down[row - col + n] = true
      found = found + place(row + 1, n, cols, up, down)
      cols[col] = false; up[row + col] = false; down[row - col + n] = false
    end
  end
  return found
end
function run()
  local total = 0
  for _ = 1, 20 do total = total + place(0, 8, {}, {}, {}) end
  return total
end
