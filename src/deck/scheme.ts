/** Light or dark as the system says, until a hand says otherwise; the session keeps the choice. */
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
}
