/** The list of slides, by tale. */
import { html } from 'lit';
import { toggleList } from '../keys/list.ts';
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { notify } from './notices.ts';
import { withCode } from './with-code.ts';
import { words } from './words.ts';

async function play({ target }: Event, session: Session): Promise<void> {
  const input = target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (!file) return;
  await withCode(
    () => import('../rehearsal/play-recording.ts'),
    async ({ playRecording }) => {
      const problem = playRecording(session, await file.text());
      if (problem) notify(problem);
    },
  );
  input.closest('dialog')?.close();
}

export function toggleContents(session: Session): void {
  const slides = [...document.querySelectorAll<HTMLElement>('section.slide')];
  const tales = [...new Set(slides.map(({ dataset }) => dataset.tale ?? ''))].map(
    (tale) => [tale, slides.filter(({ dataset }) => dataset.tale === tale)] as const,
  );
  toggleList(
    'contents',
    words.contents,
    () => html`<offline-state></offline-state><div class="tales-list">${tales.map(
      ([tale, list]) =>
        html`<section data-accent=${list[0]?.dataset.accent ?? ''}><h3>${tale}</h3><ol>${list.map(
          (slide) => html`<li><a href="#/${slide.id}">${slide.querySelector('h1, h2')?.textContent}</a></li>`,
        )}</ol></section>`,
    )}</div>
    <p><a href="./read.html#${session.get(paths.place)?.slide ?? ''}">${words.article}</a></p>
    <p><label class="recording">${words.recording} <input type="file" accept=".jsonl,.json,.txt" @change=${(event: Event) => void play(event, session)} /></label></p>`,
  );
}
