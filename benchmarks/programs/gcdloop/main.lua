local function gcd(a, b) while b ~= 0 do local r = a % b a = b b = r end return a end
function run()
  local total = 0
  for i = 1, 299 do for j = 1, 299 do total = total + gcd(i, j) end end
  return total
end
