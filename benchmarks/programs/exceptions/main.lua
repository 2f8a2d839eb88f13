local function check(n) if n % 2 ~= 0 then error({n = n}) end return n end
function run()
  local total = 0
  for i = 0, 399999 do
    local ok, value = pcall(check, i)
    if ok then total = total + value else total = total + 1 end
  end
  return total
end
