// Three parts parsing, one part rendering, then a wait; arrays that stay.
const kept = [];

function work(milliseconds) {
  const end = performance.now() + milliseconds;
  let sum = 0;
  while (performance.now() < end) for (let i = 0; i < 1000; i++) sum += i;
  return sum;
}

function parse() {
  return work(150);
}

function render() {
  return work(50);
}

function keep() {
  for (let i = 0; i < 200; i++) kept.push(new Array(1000).fill(i));
}

parse();
render();
keep();
setTimeout(() => kept.length, 100);
