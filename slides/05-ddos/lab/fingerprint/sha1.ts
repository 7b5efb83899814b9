/** The fingerprint for real: SHA-1 of the five header values, joined by line breaks, by the browser's own Web Crypto. */

/** Forty hexadecimal digits; undefined where the browser has no Web Crypto for this page. */
export async function fingerprintOf(headers: readonly string[]): Promise<string | undefined> {
  // Typed as always there, but absent on pages that came neither over https nor from localhost.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  // A separator that no header can contain: "ab", "c" and "a", "bc" are different visitors.
  const digest = await subtle.digest('SHA-1', new TextEncoder().encode(headers.join('\n')));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many of the digits differ. */
export function digitsChanged(before: string, after: string): number {
  return [...after].filter((digit, i) => digit !== before[i]).length;
}
