local function make(depth)
  if depth == 0 then return {} end
  return {left = make(depth - 1), right = make(depth - 1)}
end
local function check(node)
  if node.left == nil then return 1 end
  return 1 + check(node.left) + check(node.right)
end
function run()
  local total, kept = 0, make(12)
  for depth = 4, 12, 4 do for _ = 1, 2 ^ (15 - depth) do total = total + check(make(depth)) end end
  return total + check(kept)
end
