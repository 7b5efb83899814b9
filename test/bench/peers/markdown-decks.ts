/** The talk as Slidev and as Marp take it: one Markdown file each, slides parted by rules, notes as comments. */
import type { PeerSlide } from './talk.ts';

/** A comment ends at its first two hyphens. */
const comment = (text: string) => `<!--\n${text.replaceAll('--', '–')}\n-->`;

export const slidevText = (slides: readonly PeerSlide[]): string =>
  `---\ntheme: default\ntitle: The talk\n---\n\n${slides.map(text).join('\n\n---\n\n')}\n`;

export const marpText = (slides: readonly PeerSlide[]): string =>
  `---\nmarp: true\n---\n\n${slides.map(text).join('\n\n---\n\n')}\n`;

const text = ({ headline, body, notes }: PeerSlide) => [`# ${headline}`, body, comment(notes)].join('\n\n');
