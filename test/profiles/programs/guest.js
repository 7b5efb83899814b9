// Three parts parsing, one part rendering, with the clock that every engine has.
function work(milliseconds) {
  const end = Date.now() + milliseconds;
  let sum = 0;
  while (Date.now() < end) for (let i = 0; i < 1000; i++) sum += i;
  return sum;
}

function parse() {
  return work(900);
}

function render() {
  return work(300);
}

parse();
render();
