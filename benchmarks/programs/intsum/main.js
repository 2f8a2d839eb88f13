function run() { let total = 0; for (let i = 0; i < 3000000; i++) { total += i; } return total; }
