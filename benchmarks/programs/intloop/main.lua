function run() local i, x = 0, 7 while i < 3000000 do x = (x + i) % 1000 i = i + 1 end return x end
