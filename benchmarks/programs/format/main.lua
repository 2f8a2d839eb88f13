function run()
  local parts, format = {}, string.format
  for i = 0, 199999 do parts[#parts + 1] = format("%d:%s", i, "x") end
  local text, total = table.concat(parts, ","), 0
  for part in string.gmatch(text, "[^,]+") do total = total + #part end
  return total + #text
end
