#!/usr/bin/env bash
# Chromium's tagged PDF loses the space at each line break of a heading, a soft wrap as well as a <br>: its outline says
# “Softwrap”, and so does the structure that a screen reader reads. It collects a title from the letters that it drew,
# and a space at the end of a line is not drawn; an aria-label is not asked for.
# Versions: playwright-core 1.65.1, pdfjs-dist 5.6.205, Chromium of the system (seen with 156.0.8078.108).
# Run by hand: CHROME_PATH=/usr/bin/chromium bash findings/chromium-pdf-headings-lose-spaces.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund playwright-core@1.65.1 pdfjs-dist@5.6.205
cat > print.mjs <<'JS'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { chromium } from 'playwright-core';
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(`<title>one</title>
  <h1 style="width: min-content" aria-label="Nobody asks">Soft wrap</h1>
  <h2>Two<br> lines</h2><h2>One line</h2>`);
const data = new Uint8Array(await page.pdf({ tagged: true, outline: true }));
const version = browser.version();
await browser.close();
const outline = await (await getDocument({ data, verbosity: 0 }).promise).getOutline();
const titles = outline.flatMap(({ title, items }) => [title, ...items.map((item) => item.title)]);
console.log(`Chromium ${version}: the outline says ${JSON.stringify(titles)}`);
const holds = ['Softwrap', 'Twolines', 'One line'].every((title) => titles.includes(title));
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);
JS
node print.mjs
