/** What follows the name in a header, whoever wrote it. */
export const afterName = '(?:#\\d|\\(|prio=|os_prio=|daemon|tid=|nid=|[iI]d=|cpu=|- Thread|virtual)';

/** A header as its runtime wrote it: where there is one, strange quotes elsewhere are part of names. */
export const plainHeader = new RegExp(`^[ \\t]*"[^"\\n]+" ${afterName}`, 'm');
