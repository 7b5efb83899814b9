/** Light or dark as the system says, until T says otherwise; the session keeps the choice. */
import { paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

export function followScheme(session: Session): void {
  const root = document.documentElement;
  const show = () => {
    const scheme = session.get(paths.scheme);
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  };
  show();
  session.subscribe((changes) => changes.some(({ path }) => path === paths.scheme) && show());
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).matches('textarea, input:not([type=range])')) return;
    const now = session.get(paths.scheme) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    session.set(paths.scheme, now === 'dark' ? 'light' : 'dark', 'hand');
  });
}
