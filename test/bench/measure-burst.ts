/** A hundred moves of a slider in one go: how many of them are drawn. More than a few, and older ones were not dropped. */
import { openPage, type Side } from './page.ts';

export async function measureBurst(side: Side): Promise<number> {
  const page = await openPage(side);
  const drawings = await page.evaluate(async () => {
    window.bench.clear();
    const range = document.querySelector<HTMLInputElement>('section.present live-figure input[type=range]');
    for (let i = 0; range && i < 100; i++) {
      range.value = String((Number(range.max) * i) / 100);
      range.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return (await window.bench.quiet(1500)).drawings.length;
  });
  await page.context().close();
  return drawings;
}
