function gcd(a, b) { while (b) { [a, b] = [b, a % b]; } return a; }
function run() { let total = 0; for (let i = 1; i < 300; i++) for (let j = 1; j < 300; j++) total += gcd(i, j); return total; }
