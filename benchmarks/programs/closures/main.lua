local function counter(step)
  local count = 0
  return function(n) count = count + n + step return count end, function() return count end
end
function run() local add, read = counter(3) for i = 0, 999999 do add(i) end return read() end
