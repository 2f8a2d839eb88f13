class Point { constructor(x, y) { this.x = x; this.y = y; this.total = 0; } }
function run() { const p = new Point(1, 2); for (let i = 0; i < 500000; i++) { p.total += p.x + p.y; p.x = p.y; p.y = i % 7; } return p.total; }
