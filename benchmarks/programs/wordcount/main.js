function run() {
  const words = "alpha beta gamma delta epsilon zeta eta theta iota kappa".split(" ");
  const list = [];
  for (let i = 0; i < 100000; i++) list.push(words[(i * i + Math.floor(i / 7)) % 10]);
  const text = list.join(" "), counts = new Map();
  for (const word of text.split(" ")) counts.set(word, (counts.get(word) || 0) + 1);
  let total = 0;
  for (const word of words) total = total * 3 + (counts.get(word) || 0);
  return total;
}
