/** Each page looks at text before it becomes a page or a script (Trusted Types): before anything else of it is there. */
import { expect, test } from 'vitest';

const pages = import.meta.glob<string>('/*.html', { eager: true, query: '?raw', import: 'default' });
const sources = import.meta.glob<string>('/src/**/main.ts', { eager: true, query: '?raw', import: 'default' });

test.each(Object.entries(pages))('%s', (_, html) => {
  const [, entry = ''] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
  const [first = ''] = sources[entry]?.match(/^import .*$/m) ?? [];
  expect(first).toMatch(/^import '(\.\.\/)+trusted-types\.ts';$/);
});
