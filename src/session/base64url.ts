/** JSON as unpadded base64url (RFC 4648, 5), and back from what chats and mails make of it. */
const MOST_ADDED = 3;

export function encodeJson(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Forgives what follows the text (`.`, `)`, `%2F`, a comment), line breaks in it, and up to three characters that were
 * added though they belong to the alphabet (`_` around a word in a chat). Undefined where no JSON can be found.
 */
export function decodeJson(text: string): unknown {
  for (const joined of [text, text.replace(/\s+/g, '')]) {
    const own = /^[A-Za-z0-9_-]*/.exec(joined)?.[0] ?? '';
    for (let added = 0; added <= MOST_ADDED && added < own.length; added += 1) {
      const value = parse(own.slice(0, own.length - added));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function parse(base64url: string): unknown {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
