function run() local total = 0 for i = 0, 2999999 do total = total + i end return total end
