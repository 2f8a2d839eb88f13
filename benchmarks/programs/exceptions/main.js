class Odd extends Error { constructor(n) { super(); this.n = n; } }
function check(n) { if (n % 2) throw new Odd(n); return n; }
function run() {
  let total = 0;
  for (let i = 0; i < 400000; i++) { try { total += check(i); } catch (e) { if (!(e instanceof Odd)) throw e; total += 1; } }
  return total;
}
