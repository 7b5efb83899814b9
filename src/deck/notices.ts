/** What concerns the whole deck is said in a line at its foot, until it is read. */
import { words } from './words.ts';

export type NoticeAction =
  | {
      label: string;
      /** What is then said in the line's place. */
      run(): Promise<string>;
    }
  | { label: string; href: string; target: string };

export function notify(text: string, action?: NoticeAction): void {
  const place = document.getElementById('notices');
  if (!place) return;
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
