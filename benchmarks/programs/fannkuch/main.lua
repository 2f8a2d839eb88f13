function run()
  local n, perm, count = 8, {}, {}
  for i = 0, n - 1 do perm[i] = i; count[i] = 0 end
  local best, checksum, sign, r = 0, 0, 1, n
  while true do
    while r > 1 do count[r - 1] = r; r = r - 1 end
    local first = perm[0]
    if first ~= 0 then
      local p, flips = {}, 0
      for i = 0, n - 1 do p[i] = perm[i] end
      while first ~= 0 do
        local i, j = 0, first
        while i < j do p[i], p[j] = p[j], p[i]; i = i + 1; j = j - 1 end
        flips = flips + 1
        first = p[0]
      end
      if flips > best then best = flips end
      checksum = checksum + sign * flips
    end
    sign = -sign
    while true do
      if r == n then return checksum * 1000 + best end
      first = perm[0]
      for i = 0, r - 1 do perm[i] = perm[i + 1] end
      perm[r] = first
      count[r] = count[r] - 1
      if count[r] > 0 then break end
      r = r + 1
    end
  end
end
