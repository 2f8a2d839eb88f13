local Base = {}
Base.__index = Base
function Base:add(n) self.value = self.value + n return self end
local Counter = setmetatable({}, {__index = Base})
Counter.__index = Counter
function Counter:bump(n) if n % 2 ~= 0 then self:add(1) else self:add(2) end return self.value end
function run()
  local c = setmetatable({value = 0}, Counter)
  for i = 0, 249999 do c:bump(i) end
  return c.value
end
