/**
 * The last look at text that becomes a page or a script, where the browser asks for one (Trusted Types): a script comes from
 * our own host, and HTML brings nothing that runs. Lit's templates have a policy of their own; this is for whatever else
 * writes into a page, the deck library too. Each page imports it first.
 */
import type { TrustedTypePolicyFactory } from 'trusted-types/lib';

const ACTIVE = ['script', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'form', '[srcdoc]'].join();
const ADDRESSES = ['href', 'src', 'xlink:href', 'action', 'formaction'];

declare global {
  var trustedTypes: TrustedTypePolicyFactory | undefined;
}

function isInert(root: ParentNode): boolean {
  if (root.querySelector(ACTIVE)) return false;
  return [...root.querySelectorAll('*')].every((element) =>
    [...element.attributes].every(
      ({ name, value }) => !name.startsWith('on') && !(ADDRESSES.includes(name) && protocolOf(value) === 'javascript:'),
    ),
  );
}

/** As the browser reads it, whatever stands before it or between its letters. */
function protocolOf(address: string): string {
  try {
    return new URL(address, location.href).protocol;
  } catch {
    return '';
  }
}

/** Passed on by whatever was to be written. */
function refuse(): never {
  throw new TypeError();
}

if (globalThis.trustedTypes) {
  // Into a template, where nothing runs and nothing is fetched.
  const unseen = trustedTypes?.createPolicy('unseen', { createHTML: (html) => html });
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      const template = document.createElement('template');
      template.innerHTML = (unseen?.createHTML(html) ?? '') as string;
      return isInert(template.content) ? html : refuse();
    },
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : refuse()),
  });
}
