#!/usr/bin/env bash
# `repeat` puts two comments around each item, and since lit-html 3.3.1 takes only the first away with the item: a list whose
# keys change grows by a node with every item that goes, for as long as its page is open. 3.3.0 takes both away. The issue
# is known (lit/lit 5010 and 5298). `keyed` on the items of a plain array leaves nothing.
# Versions: lit-html 3.3.0 and 3.3.3, happy-dom 20.0.0. Run by hand: bash findings/lit-repeat-leaves-markers.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund happy-dom@20.0.0 older@npm:lit-html@3.3.0 newer@npm:lit-html@3.3.3
cat > count.mjs <<'JS'
import { Window } from 'happy-dom';

const { document, Node, NodeFilter } = new Window();
Object.assign(globalThis, { document, Node, NodeFilter });
async function commentsAfter(version, changes) {
  const { html, render } = await import(version);
  const { repeat } = await import(`${version}/directives/repeat.js`);
  const list = document.createElement('ul');
  for (let time = 0; time <= changes; time++)
    render(html`${repeat([`${time}`], (key) => key, (key) => html`<li>${key}</li>`)}`, list);
  return [...list.childNodes].filter(({ nodeType }) => nodeType === Node.COMMENT_NODE).length;
}
const grown = async (version) => (await commentsAfter(version, 100)) - (await commentsAfter(version, 0));
const [older, newer] = [await grown('older'), await grown('newer')];
console.log(`a list of one item after its key has changed 100 times: ${older} comments more with 3.3.0, ${newer} with 3.3.3`);
const holds = older === 0 && newer === 100;
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);
JS
node count.mjs
