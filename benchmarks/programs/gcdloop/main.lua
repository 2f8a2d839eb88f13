local function gcd(a, b) while b ~= 0 do a, b = b, a % b end return a end
function run()
  local total = 0
  for i = 1, 299 do for j = 1, 299 do total = total + gcd(i, j) end end
  return total
end
