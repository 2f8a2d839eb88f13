function counter(step) { let count = 0; function add(n) { count += n + step; return count; } function read() { return count; } return [add, read]; }
function run() { const [add, read] = counter(3); for (let i = 0; i < 1000000; i++) add(i); return read(); }
