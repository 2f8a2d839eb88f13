function run()
  local n, flags, count = 1000000, {}, 0
  for i = 1, n do flags[i] = true end
  for i = 2, n do
    if flags[i] then
      count = count + 1
      local j = i * i
      while j <= n do flags[j] = false; j = j + i end
    end
  end
  return count
end
