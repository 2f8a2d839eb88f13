function run()
  local p = {x = 1, y = 2, total = 0}
  for i = 0, 499999 do p.total = p.total + p.x + p.y; p.x = p.y; p.y = i % 7 end
  return p.total
end
