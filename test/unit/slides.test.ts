import { describe, expect, test, vi } from 'vitest';
import { createMarkdown } from '../../src/build/markdown.ts';
import { parseSlides, SlideError } from '../../src/build/parse-slides.ts';
import { renderNotes, renderSlides } from '../../src/build/render-slides.ts';
import { readSlideSteps } from '../../src/deck/slide-steps.ts';

const figures = new Map([['tale/load', { model: 'model', steps: ['july', 'sale'], sentence: 'Ten < twenty.' }]]);
const slide = (id: string, braces = '') =>
  `# A point {#${id}${braces}}\n\n- one\n\n<live-figure name="tale/load"></live-figure>\n\nNotes:\nSay it.\n`;
const parse = (text: string) => parseSlides(text, 'slides/01-tale/slides.md', 'tale');
const render = async (text: string) => renderSlides([parse(text)], figures, createMarkdown());

describe('slides.md', () => {
  test('front matter, headline, bullets, notes, figure, timing', () => {
    const tale = parse(
      `---\ntitle: The tale\ndate: 2016\n---\n${slide('one', ' timing=70')}${slide('two', ' appendix')}`,
    );
    expect(tale.meta).toEqual({ title: 'The tale', date: 2016 });
    expect(
      tale.slides.map(({ id, timingSeconds, appendix, notes }) => ({ id, timingSeconds, appendix, notes })),
    ).toEqual([
      { id: 'one', timingSeconds: 70, appendix: false, notes: 'Say it.' },
      { id: 'two', timingSeconds: 50, appendix: true, notes: 'Say it.' },
    ]);
  });

  test('a headline in code is no slide', () => {
    expect(parse(`${slide('one')}\n\`\`\`ts\n# not {#two}\n\`\`\`\n`).slides).toHaveLength(1);
  });

  test.each([
    ['a headline without id', `# Lost\n`, /:1: .*needs an id/],
    ['a slide without figure', `# A {#a}\n\nwords\n`, /:1: slide a has no live figure/],
    ['text before the first headline', `\nhello\n`, /:2: text before/],
    ['front matter without end', `---\ntitle: x\n`, /:1: the front matter has no end/],
  ])('%s fails with file and line', (_, text, said) => {
    expect(() => parse(text)).toThrow(SlideError);
    expect(() => parse(text)).toThrow(said);
  });

  test('a figure that does not exist fails with file and line', async () => {
    const text = slide('one').replace('tale/load', 'tale/nothing');
    await expect(render(text)).rejects.toThrow('slides/01-tale/slides.md:5: no figure is called tale/nothing');
  });

  test('an id that is taken fails with both places', async () => {
    await expect(render(slide('one') + slide('one'))).rejects.toThrow(
      /:11: the id one is taken by slides\/01-tale\/slides.md:1|:\d+: the id one is taken/,
    );
  });
});

describe('the HTML', () => {
  test('holds words, the computed sentence and the steps before any script', async () => {
    const html = await render(slide('one'));
    expect(html).toContain('<h2>A point</h2>');
    expect(html).toContain('<li>one</li>');
    expect(html).not.toContain('Say it.');
    expect(html).toContain('role="status" data-longest="Ten &lt; twenty."><span>Ten &lt; twenty.</span></p>');
    expect(html.match(/class="fragment step"/g)).toHaveLength(1);
    expect(html).toContain('data-step="sale"');
  });

  test('has the notes beside it, by slide', async () => {
    expect(await renderNotes([parse(slide('one'))], createMarkdown())).toEqual({ one: '<p>Say it.</p>\n' });
  });

  test('says what Next walks through, and the page reads the same: questions, then presets, figure by figure', async () => {
    const described = new Map([
      ['tale/load', { model: 'model', bet: true, steps: ['july', 'sale', 'night'], sentence: '' }],
      ['tale/still', { model: 'model', steps: [], sentence: '' }],
      ['tale/day', { model: 'model', steps: ['noon', 'evening'], sentence: '' }],
    ]);
    const both = slide('one').replace('</live-figure>', '</live-figure>\n<live-figure name="tale/day"></live-figure>');
    const still = slide('two').replace('tale/load', 'tale/still');
    const single = slide('three').replace('tale/load', 'tale/day');
    const html = await renderSlides([parse(both + still + single)], described, createMarkdown());
    expect(readSlideSteps(pageOf(html))).toEqual(
      new Map([
        [
          'one',
          [
            { figure: 'tale/load', preset: undefined },
            { figure: 'tale/load', preset: 'sale' },
            { figure: 'tale/load', preset: 'night' },
            { figure: 'tale/day', preset: 'evening' },
          ],
        ],
        ['two', []],
        ['three', [{ figure: 'tale/day', preset: 'evening' }]],
      ]),
    );
  });

  test('an appendix stands below the slide before it', async () => {
    expect(await render(slide('one') + slide('two', ' appendix'))).toMatch(
      /^<section>\n<section id="one"[\s\S]*id="two"[\s\S]*<\/section>\n<\/section>$/,
    );
  });

  test('a slide stands on what its kind stands on, or on the night', async () => {
    expect(await render(slide('one'))).toContain('class="slide figure on-paper"');
    expect(await render(slide('one', ' night'))).toContain('class="slide figure on-night"');
  });

  test('code is coloured by class, never by an inline style', async () => {
    const html = await render(slide('one').replace('- one', '```ts\nconst x = 1; // one\n```'));
    expect(html).toContain('<span class="keyword">const</span>');
    expect(html).not.toContain('style=');
  });

  test('code is coloured however slow the machine is', async () => {
    const line = slide('one').replace('- one', '```ts\nconst one = 1, two = 2, three = 3; // four\n```');
    let now = 0;
    // A machine on which a minute passes between any two looks at the clock.
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 60_000));
    const html = await render(line).finally(() => clock.mockRestore());
    expect(html).toContain('<span class="comment">// four</span>');
  });
});

/** As much of a page as the reader of steps asks for. */
function pageOf(html: string): ParentNode {
  const dataOf = (tag: string) =>
    Object.fromEntries([...tag.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]));
  const slides = [...html.matchAll(/<section id="([^"]*)" class="slide[\s\S]*?<\/section>/g)].map(([section, id]) => ({
    id,
    querySelector: () => ({ getAttribute: () => section.match(/<live-figure name="([^"]*)"/)?.[1] }),
    querySelectorAll: () =>
      [...section.matchAll(/<span class="fragment step"[^>]*>/g)].map(([tag]) => ({ dataset: dataOf(tag) })),
  }));
  return { querySelectorAll: () => slides } as unknown as ParentNode;
}
