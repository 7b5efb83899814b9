/** The fingerprint for real: SHA-1 of the five header values, joined by commas as told, by the browser's own Web Crypto. */

/** Forty hexadecimal digits; undefined where the browser has no Web Crypto for this page. */
export async function fingerprintOf(headers: readonly string[]): Promise<string | undefined> {
  // Typed as always there, but absent on pages that came neither over https nor from localhost.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  // Headers contain commas themselves, so two visitors might fall together; to count them that is good enough.
  const digest = await subtle.digest('SHA-1', new TextEncoder().encode(headers.join(',')));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** How many of the digits differ. */
export function digitsChanged(before: string, after: string): number {
  return [...after].filter((digit, i) => digit !== before[i]).length;
}
