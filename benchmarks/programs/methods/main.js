class Base { constructor() { this.value = 0; } add(n) { this.value += n; return this; } }
class Counter extends Base { bump(n) { if (n % 2) this.add(1); else this.add(2); return this.value; } }
function run() { const c = new Counter(); for (let i = 0; i < 250000; i++) c.bump(i); return c.value; }
