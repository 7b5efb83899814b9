/** What concerns the whole deck is said in a line at its foot, until it is read. */
import { words } from './words.ts';

export function notify(text: string): void {
  const place = document.getElementById('notices');
  if (!place) return;
  const line = document.createElement('p');
  line.textContent = `${text} `;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.read;
  close.addEventListener('click', () => line.remove());
  line.append(close);
  place.append(line);
}
