/**
 * Drops the rules of reveal.js's style sheet that this deck never uses (other transitions, its arrows, its scroll view,
 * its layouts for paper, lightboxes): they would be a quarter of what the first slide may weigh. Of its script two places
 * are put right that keep back the frame of each turn; where a newer version has them no more, the build says so.
 */
import postcss from 'postcss';
import type { Plugin } from 'vite';

const UNUSED =
  /\.controls|transition=(?!fade|none)|\.(convex|concave|zoom|cube|page)[-.\s,:]|\.r-|reveal-scroll|reveal-print|scroll-|\.playback|jump-to-slide|\.preview-link|overlay|highlight-|fade-(up|down|left|right|in-then|out)|\.(grow|shrink|zoom-in|strike|semi-fade)|auto-animate|has-light|has-dark|\.rtl|cube|\.speaker-notes|slides-number/;

/** As the locked version has them. */
const PUT_RIGHT: readonly { at: string; by: string }[] = [
  {
    // It reads all of the slide to screen readers, buttons and dumps too, and asks each element for its style before the
    // slide is painted. Here it reads what is to be read, once the fade is over.
    at: 'requestAnimationFrame(() => {\n\t\t\tIe(Le(y));\n\t\t}), U.update()',
    by: `requestAnimationFrame(() => {
      setTimeout(() => Ie([...y.querySelectorAll(".words, [role=status]")].map(Le).join("")), 300);
    }), U.update()`,
  },
  {
    // It takes its classes from every slide and gives the same ones back: each is styled anew.
    at: 'let t = r[e], i = f.rtl && !nt(t);',
    by: `let t = r[e], i = f.rtl && !nt(t);
      if (!a && e !== n && t.hidden && !t.classList.contains("present") && t.classList.contains(e < n ? "past" : "future")) continue;`,
  },
];

export function trimRevealPlugin(): Plugin {
  return {
    name: 'trim-reveal',
    enforce: 'pre',
    transform(code, id) {
      if (/reveal\.js\/dist\/reveal\.mjs$/.test(id)) return { code: putRight(code), map: null };
      if (!/reveal\.js\/dist\/reveal\.css/.test(id)) return undefined;
      const sheet = postcss.parse(code);
      sheet.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => !UNUSED.test(selector));
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
      sheet.walkAtRules((rule) => {
        if (rule.nodes?.length === 0 || rule.params === 'print') rule.remove();
      });
      // In a layer of its own, so that the theme wins whichever of the two comes first.
      return { code: `@layer reveal {${sheet.toString()}}`, map: null };
    },
  };
}

function putRight(script: string): string {
  return PUT_RIGHT.reduce((text, { at, by }) => {
    const [before, after, ...more] = text.split(at);
    if (after === undefined || more.length > 0) throw new Error(`reveal.js has no longer once: ${at}`);
    return `${before}${by}${after}`;
  }, script);
}
