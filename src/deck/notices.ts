/** What concerns the whole deck is said in a line at its foot, until it is read. */
import { words } from './words.ts';

export type NoticeAction =
  | {
      label: string;
      /** What is then said in the line's place. */
      run(): Promise<string>;
    }
  | { label: string; href: string; target: string };

export interface NoticeLink {
  label: string;
  href: string;
}

/** What is said already is not said twice. */
export function notify(text: string, action?: NoticeAction, links: readonly NoticeLink[] = []): void {
  const place = document.getElementById('notices');
  if (!place || [...place.children].some(({ firstChild }) => firstChild?.nodeValue === `${text} `)) return;
  const line = document.createElement('p');
  const said = document.createTextNode(`${text} `);
  line.append(said);
  if (action && 'href' in action) line.append(link(action, () => line.remove()));
  else if (action) {
    const act = button(action.label, async () => {
      act.remove();
      said.data = `${await action.run()} `;
    });
    line.append(act);
  }
  for (const { label, href } of links) {
    const link = document.createElement('a');
    Object.assign(link, { href, textContent: label });
    link.addEventListener('click', () => line.remove());
    line.append(link, ' ');
  }
  line.append(button(words.read, () => line.remove()));
  place.append(line);
}

function link({ label, href, target }: { label: string; href: string; target: string }, click: () => void) {
  const made = document.createElement('a');
  Object.assign(made, { textContent: label, href, target });
  made.addEventListener('click', click);
  return made;
}

function button(label: string, click: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', click);
  return made;
}
