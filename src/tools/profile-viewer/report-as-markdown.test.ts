/** A report as Markdown: what it says, and that no name breaks it. */
import { expect, it } from 'vitest';
import { bookKeeper } from './book-keeper.ts';
import type { Answer, Question } from './protocol.ts';
import { comparisonAsMarkdown, reportAsMarkdown } from './report-as-markdown.ts';

async function asked<K extends Answer['is']>(keeper: ReturnType<typeof bookKeeper>, question: Question, is: K) {
  const answer = await keeper(question, () => {});
  if (answer.is !== is) throw new Error(answer.is);
  return answer as Extract<Answer, { is: K }>;
}

const stacks = 'main;a|b`c<T> 700\nmain;plain_name 300\nno stack\n';

it('has the form, what was left out, and functions with what their samples leave open, in tables that hold', async () => {
  const keeper = bookKeeper();
  const { opened } = await asked(keeper, { ask: 'open', files: [new File([stacks], 'a_b.txt')] }, 'opened');
  const functions = async (by: 'self' | 'total') =>
    (await asked(keeper, { ask: 'functions', profile: 0, by }, 'functions')).functions;
  const [bySelf, byTotal] = [await functions('self'), await functions('total')];
  const { about } = await asked(keeper, { ask: 'about', profile: 0 }, 'about');
  const report = reportAsMarkdown({ name: 'a_b.txt', opened, profile: 0, about, bySelf, byTotal });
  expect(report).toContain('## Profile: a\\_b.txt');
  expect(report).toContain('- 1 line is no stack');
  expect(report.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toMatch(
    /\| `` a\\\|b`c<T> `` \| 70\.0 % \(67\.1 % … 72\.8 %\) \| 70\.0 %/,
  );
  for (const line of report.split('\n').filter((one) => one.startsWith('|')))
    expect(line.replaceAll('\\|', '').split('|')).toHaveLength(5);
});

it('of two tells what sampling does not explain', async () => {
  const keeper = bookKeeper();
  await asked(keeper, { ask: 'open', files: [new File(['m;x 500\nm;y 480\nm;z 20\n'], 'before')] }, 'opened');
  const file = new File(['m;x 900\nm;y 80\nm;z 20\n'], 'after');
  const { compared } = await asked(keeper, { ask: 'compare', profile: 0, beside: { file } }, 'compared');
  const report = comparisonAsMarkdown(compared ?? [], 'before', 'after');
  expect(report).toMatch(/\| `x` \| 50\.0\s% \| 90\.0\s% \| \+40/);
  expect(report).not.toContain('`z`');
});
