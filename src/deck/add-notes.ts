/** The speaker's notes, put into their slides once the deck comes. */
import { notes } from 'virtual:notes';

export function addNotes(): void {
  for (const [id, html] of Object.entries(notes)) {
    const aside = document.createElement('aside');
    aside.className = 'notes';
    aside.innerHTML = html;
    document.getElementById(id)?.append(aside);
  }
}
