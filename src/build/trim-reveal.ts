/**
 * Drops the rules of reveal.js's style sheet that this deck never uses (other transitions, its arrows, its scroll view,
 * its layouts for paper, lightboxes): they would be a quarter of what the first slide may weigh.
 */
import postcss from 'postcss';
import type { Plugin } from 'vite';

const UNUSED =
  /\.controls|transition=(?!fade|none)|\.(convex|concave|zoom|cube|page)[-.\s,:]|\.r-|reveal-scroll|reveal-print|scroll-|\.playback|jump-to-slide|\.preview-link|overlay|highlight-|fade-(up|down|left|right|in-then|out)|\.(grow|shrink|zoom-in|strike|semi-fade)|auto-animate|has-light|has-dark|\.rtl|cube|\.speaker-notes|slides-number/;

export function trimRevealPlugin(): Plugin {
  return {
    name: 'trim-reveal',
    enforce: 'pre',
    transform(code, id) {
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
