/** Runs before the page is laid out, see src/build/early-plugin.ts: whether slides are shown here at all, and the keys that are pressed meanwhile. */
import '../reading/narrow.ts';
import './early-keys.ts';
