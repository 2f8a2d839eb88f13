function run()
  local words, list, counts = {}, {}, {}
  for w in string.gmatch("alpha beta gamma delta epsilon zeta eta theta iota kappa", "%a+") do words[#words + 1] = w end
  for i = 0, 99999 do list[i + 1] = words[(i * i + math.floor(i / 7)) % 10 + 1] end
  local text = table.concat(list, " ")
  for word in string.gmatch(text, "%a+") do counts[word] = (counts[word] or 0) + 1 end
  local total = 0
  for _, word in ipairs(words) do total = total * 3 + (counts[word] or 0) end
  return total
end
