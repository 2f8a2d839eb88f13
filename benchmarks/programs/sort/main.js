function run() {
  let seed = 42;
  const values = [];
  for (let i = 0; i < 200000; i++) { seed = seed * 16807 % 2147483647; values.push(seed); }
  values.sort((a, b) => a % 100003 - b % 100003);
  return values[0] + values[100000] * 3 + values[199999] * 7;
}
