class Node { constructor(left, right) { this.left = left; this.right = right; } }
function make(depth) { if (depth === 0) return new Node(null, null); return new Node(make(depth - 1), make(depth - 1)); }
function check(node) { if (node.left === null) return 1; return 1 + check(node.left) + check(node.right); }
function run() {
  let total = 0;
  const kept = make(12);
  for (let depth = 4; depth < 13; depth += 4) for (let k = 0; k < 1 << (15 - depth); k++) total += check(make(depth));
  return total + check(kept);
}
