/** The report for a ticket: all that matters of a real dump is in it, and no name of a thread can break it. */
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { type ThreadDescription, writeHotSpotDump } from '../../thread-dump/index.ts';
import { analyzer } from './analyzer.ts';
import { reportAsMarkdown } from './report-as-markdown.ts';

const fixture = (name: string) => readFileSync(new URL(`../../thread-dump/fixtures/${name}`, import.meta.url), 'utf8');

async function markdownOf(...texts: string[]): Promise<string> {
  const named = texts.map((text, i) => ({ name: `${i}.txt`, text }));
  const question = { of: 'viewer' as const, texts: named, shown: 1e9, framesToCompare: 8, hold: 'keep' as const };
  const { summary } = await analyzer()(question);
  return reportAsMarkdown({ name: 'night.txt', summary });
}

describe('a report', () => {
  it('has the form, the deadlock, its locks and what has to be said', async () => {
    const report = await markdownOf(fixture('class-deadlock-jdk25.txt'));
    expect(report).toMatch(/^## Thread dump: night\.txt\n\nHotSpot · 2026-/);
    expect(report).toMatch(/### Deadlock\n\n- `(prices` → `currency` → `prices|currency` → `prices` → `currency)`/);
    expect(report).toMatch(/\| `ClassDeadlock\$\w+ class ClassDeadlock\$Prices` \| `prices` \| `.*seller/);
    expect(report).toContain('Who initializes 2 classes is told by the stacks');
  });

  it('has who stands where it stood in a series, and how busy it was', async () => {
    const report = await markdownOf(fixture('series-jdk17.txt'));
    expect(report).toMatch(/- 1 × `Series\.spin`, 0?\.\d+ cores? busy: `spinner`/);
    expect(report).toMatch(/\| BLOCKED \| 1 \| 1 \| 1 \|/);
  });

  it('tells other runtimes in their own words', async () => {
    const report = await markdownOf(fixture('go-debug-2.txt'));
    expect(report).toContain('Go’s goroutines · 9 threads');
    expect(report).toMatch(/2 threads wait for a lock whose owner is not printed/);
    expect(report).not.toContain('of Java');
  });

  it('keeps its shape whatever threads are called', async () => {
    const names = [
      'a | b',
      '`tick`',
      '``',
      '# no heading',
      '<b>bold</b>',
      '[link](x)',
      '*star* _line_',
      'two\nlines',
      '- list',
    ];
    const threads = names.flatMap((name, i): ThreadDescription[] => [
      { name, id: i + 1, state: 'RUNNABLE', frames: [`a.B.<init>(B\`|.java:${i >> 1})`, 'a.B.c(B.java:1)'] },
    ]);
    const report = await markdownOf(writeHotSpotDump({ date: '2026-11-27 00:00:05', threads }));
    const drawn = new MarkdownIt().render(report);
    expect(drawn.match(/<h[1-6]>/g)?.length).toBe(report.match(/^#+ /gm)?.length);
    expect(drawn).not.toMatch(/<b>|<a |<em>|<strong>/);
    for (const row of drawn.match(/<tr>[\s\S]*?<\/tr>/g) ?? []) expect(row.match(/<t[hd]>/g)).toHaveLength(3);
  });
});
