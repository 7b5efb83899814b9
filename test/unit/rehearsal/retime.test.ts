/** The plan is rewritten from a rehearsal, and nothing else of the file is. */
import { expect, test } from 'vitest';
import { parseSlides } from '../../../src/build/parse-slides.ts';
import { retime } from '../../../src/build/retime.ts';

const text = `---
title: A tale
timing: 110
---

# One. {#one kind=opener timing=60}

<live-figure name="tale/one"></live-figure>

\`\`\`
# no headline {#three timing=7}
\`\`\`

# Two. {#two}

<live-figure name="tale/two"></live-figure>
`;

test('slides that were timed take what they took, the tale takes their sum', () => {
  const again = retime(
    text,
    new Map([
      ['one', 35],
      ['elsewhere', 5],
    ]),
    'slides.md',
  );
  expect(again).toBe(
    text.replace('timing: 110', 'timing: 85').replace('timing=60', 'timing=35').replace('{#two}', '{#two timing=50}'),
  );
  expect(parseSlides(again, 'slides.md', 'tale').slides.map(({ timingSeconds }) => timingSeconds)).toEqual([35, 50]);
});

test('a tale whose slides take another time than it has is a fault, with both numbers', () => {
  expect(() => parseSlides(text.replace('110', '120'), 'slides.md', 'tale')).toThrow(
    'slides.md:1: timing: 120: its slides take 110 seconds',
  );
});
