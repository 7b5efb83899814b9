/**
 * The deck library makes every parameter of the address a setting of its own, over all others, once, when it is
 * initialized: `?rtl=true` or `?postMessage=true` in a link would be its author's to say. While it looks, there are none.
 */
export function withoutParameters<T>(initialize: () => T): T {
  const { href } = location;
  const bare = new URL(href);
  bare.search = '';
  if (bare.href === href) return initialize();
  history.replaceState(history.state, '', bare);
  try {
    return initialize();
  } finally {
    history.replaceState(history.state, '', href);
  }
}
