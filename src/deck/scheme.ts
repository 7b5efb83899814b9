/** Light or dark as the system says, until T says otherwise; the choice is kept on this machine. */
const KEY = 'scheme';

export function followScheme(): void {
  const root = document.documentElement;
  const kept = read();
  if (kept) root.dataset.scheme = kept;
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).matches('textarea, input:not([type=range])')) return;
    const dark = root.dataset.scheme
      ? root.dataset.scheme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.scheme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, root.dataset.scheme);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  });
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
