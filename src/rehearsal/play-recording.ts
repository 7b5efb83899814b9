/** A recorded talk plays in the deck: a bar at its foot with time, and the way back for whoever took a slider. */
import './recording-bar.css';
import { html, nothing, render } from 'lit';
import type { Session } from '../session/session.ts';
import { type Clock, Playback, readRecording } from './playback.ts';
import { words } from './words.ts';

const REFRESH_MILLISECONDS = 250;
/** A file of a talk of many hours is some megabytes. */
const LONGEST = 50_000_000;

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Plays at once; another one that plays ends. Returns what is wrong with the file, or undefined. */
export function playRecording(session: Session, text: string): string | undefined {
  if (text.length > LONGEST) return words.tooLong;
  const lines = readRecording(text.split('\n'));
  if (lines.length === 0) return words.noRecording;
  document.querySelector<HTMLElement>('.recording-bar .end')?.click();
  const bar = document.createElement('div');
  bar.className = 'recording-bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.recording);
  const playback = new Playback(session, lines, clock, () => show());
  const timer = setInterval(() => show(), REFRESH_MILLISECONDS);
  const end = () => {
    playback.end();
    clearInterval(timer);
    bar.remove();
  };
  const show = () => {
    const { at, duration, isPlaying, isOut } = playback;
    render(
      html`<button type="button" class=${isOut ? 'rejoin' : ''} @click=${() => (isPlaying ? playback.pause() : playback.play())}>${isPlaying ? words.pause : isOut ? words.rejoin : words.play}</button>
      <input type="range" min="0" max=${Math.ceil(duration / 1000)} step="1" .value=${String(Math.round(at / 1000))} aria-label=${words.position}
        aria-valuetext=${words.time(at)} @input=${(event: Event) => playback.seek(1000 * Number((event.target as HTMLInputElement).value))} />
      <span>${words.of(at, duration)}</span>
      ${isOut ? html`<span role="status">${words.out}</span>` : nothing}
      <button type="button" class="end" @click=${end}>${words.end}</button>`,
      bar,
    );
  };
  document.body.append(bar);
  playback.play();
  return undefined;
}
