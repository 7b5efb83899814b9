/** What perf script prints, whatever fields it was asked for. */
import { describe, expect, it } from 'vitest';
import { drawn, notesOf, read, totals } from '../testing/samples.ts';

const stack = `            11af leaf+0x21 (/srv/shop/w)
	            122c run(int)+0x36 (/srv/shop/w)
	           891f5 start_thread+0x305 (/usr/lib/libc.so.6 (deleted))
`;

describe('perf script', () => {
  it('is a profile a thread, with command names of one letter or several words', async () => {
    const text = `# ========\n# hostname : shop\n\npool worker-1  4117   860.255156:    5025125 cpu-clock:\n\t${stack}
w  4101   860.269205:    5025125 cpu-clock:
	           27304 main_impl+0x84 (inlined)
	            10c0 [unknown] (/srv/shop/w)

w  4101   860.280172:    5025125 cpu-clock: \n\t${stack}`;
    const { format, profiles } = await read(text);
    expect(format).toBe('perf-script');
    expect(profiles.map(({ name }) => name)).toEqual(['pool worker-1 4117', 'w 4101']);
    expect(profiles.map((profile) => totals(profile))).toEqual([
      { 'leaf w': 1, 'run(int) w': 1, 'start_thread libc.so.6 (deleted)': 1 },
      { 'leaf w': 1, 'run(int) w': 1, 'start_thread libc.so.6 (deleted)': 1, main_impl: 1, '[unknown] w': 1 },
    ]);
    expect(profiles[1]).toMatchObject({ unit: 'samples', leftOut: 0, notes: [], intervalMilliseconds: 5.025125 });
    expect(profiles.map((profile) => drawn(profile)[1])[0]).toEqual(['start_thread libc.so.6 (deleted)', 1, 1]);
  });

  it('may have processes, processors and several events, stacks of one frame on the line, and samples without any', async () => {
    const text = `java 12/34 [003] 198791.127353: cycles:u: \n\t${stack}
java 12/34 [003] 198791.127354: 7 instructions:u: \n\t${stack}
   java 12/34 [003] 198791.127355: 9 instructions:u:   ffffffff813a4413 schedule+0x93 ([kernel.kallsyms])
java 12/34 [003] 198791.127356: 9 instructions:u: 
what is this
`;
    const { profiles } = await read(text);
    expect(profiles.map(({ name }) => name)).toEqual(['java 12/34 cycles:u', 'java 12/34 instructions:u']);
    expect(profiles.map(totals)[1]).toMatchObject({ 'leaf w': 1, 'schedule [kernel.kallsyms]': 1 });
    expect(profiles[1]?.leftOut).toBe(2);
    expect(profiles.slice(1).map(notesOf)).toEqual([
      { 'odd-lines': { lines: 1, first: 13 }, 'unknown-stacks': { samples: 1 } },
    ]);
  });

  it('may have less before its stacks, down to nothing, and the place in the source behind a frame', async () => {
    const frames = '\t            1198 work (/srv/shop/w)\n\t            12d2 main (/srv/shop/w)\n';
    const placed =
      '\t            1198 work (/srv/shop/w)\n  shop.c:10\n\t             be1 vdso ([vdso])\n  [vdso][be1]\n';
    const forms = {
      'shop 71 25785.463347689': `shop 71 25785.463347689: \n${frames}\nshop 71 25785.468372: \n${frames}\n`,
      'pool worker-1': `pool worker-1 \n${frames}\npool worker-1 \n${frames}\n`,
      '': `\n${frames}\n\n${frames}\n`,
    };
    for (const [name, text] of Object.entries(forms)) {
      const { format, profiles } = await read(text);
      expect(format).toBe('perf-script');
      expect(profiles.map((one) => [totals(one), one.leftOut])).toEqual([[{ 'work w': 2, 'main w': 2 }, 0]]);
      expect(profiles[0]?.name).toBe(name.replace(/ \d+\.\d+$/, ''));
    }
    const [withPlaces] = (await read(`shop 71 25785.463347: 5025125 cpu-clock: \n${placed}\n`)).profiles;
    expect(withPlaces).toMatchObject({ leftOut: 0, notes: [] });
  });
});
