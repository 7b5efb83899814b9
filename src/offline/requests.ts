/**
 * Which of the built files an address means. What stands behind `?` is the page's own business (a link's numbers, what
 * trackers add), so it chooses no file; an address that means none is the host's, never another page.
 */

/** @param scope address of the deck's folder, with a slash at its end */
export const isWithin = (scope: string, href: string): boolean => {
  const [folder, address] = [new URL(scope), new URL(href)];
  return address.origin === folder.origin && address.pathname.startsWith(folder.pathname);
};

/** Path of the file below the scope, or undefined where the build has none for this address. */
export function fileAt(scope: string, href: string, has: (path: string) => boolean): string | undefined {
  if (!isWithin(scope, href)) return undefined;
  const path = decoded(new URL(href).pathname.slice(new URL(scope).pathname.length));
  if (path === undefined) return undefined;
  // Some hosts show `read.html` as `read`.
  const names = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
  return names.find(has);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
