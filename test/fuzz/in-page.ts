/**
 * Runs in the page before its own scripts: counts what must stay bounded, keeps what each figure drew last with the sentence
 * that stood there then, and is the hand that kills workers, hides the page and fills or refuses its storage.
 */
import type { FigureDrawn } from '../../src/figure/live-figure.ts';

export interface LastDrawn extends FigureDrawn {
  slide: string;
  sentence: string;
}

export interface Watch {
  /** What offended against the page's policy. */
  offences: string[];
  drawn: Record<string, LastDrawn>;
  /** Alive now. */
  workers(): { simulation: number; others: number };
  /** On targets that outlive what listens: window, document, media queries, channels. */
  listeners(): number;
  kill(): void;
  hide(hidden: boolean): void;
  storage(is: 'normal' | 'full' | 'refused'): void;
  /** Lays something in what the pages keep. */
  leave(text: string): void;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

export function installWatch(): void {
  const MARK = 'fuzz-storage';
  const offences: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
    offences.push(`the policy's ${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile})`),
  );
  const drawn: Watch['drawn'] = {};
  document.addEventListener(
    'figure-drawn',
    ({ target, detail }: CustomEventInit<FigureDrawn> & { target?: unknown }) => {
      const figure = target as HTMLElement;
      const sentence = figure.querySelector('.sentence')?.textContent ?? '';
      const slide = figure.closest('section')?.id || (figure.closest<HTMLElement>('[data-slide]')?.dataset.slide ?? '');
      if (detail) drawn[`${slide} ${detail.figure}`] = { ...detail, slide, sentence };
    },
  );

  const workers = new Map<Worker, string | undefined>();
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.set(this, options?.name);
    }
    override terminate(): void {
      workers.delete(this);
      super.terminate();
    }
  };

  const listening = new Map<EventTarget, Set<string>>();
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (type: string, listener: object, options: unknown) => {
    if (!numbers.has(listener)) numbers.set(listener, next++);
    const capture = typeof options === 'boolean' ? options : Boolean((options as AddEventListenerOptions)?.capture);
    return `${type} ${capture} ${numbers.get(listener)}`;
  };
  const outlives = (target: EventTarget) =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target instanceof MediaQueryList ||
    target instanceof BroadcastChannel;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const { once, signal } = (typeof options === 'object' && options) || {};
    if (listener && !once && outlives(target)) {
      const key = keyOf(type, listener, options);
      const kept = listening.get(target) ?? new Set<string>();
      kept.add(key);
      listening.set(target, kept);
      signal?.addEventListener('abort', () => kept.delete(key));
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener) listening.get(target)?.delete(keyOf(type, listener, options));
    return remove.call(target, type, listener, options);
  };
  const { close } = BroadcastChannel.prototype;
  BroadcastChannel.prototype.close = function () {
    listening.delete(this);
    close.call(this);
  };

  let hidden = false;
  // A tab may really lie behind another one, too.
  const lies = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')?.get;
  const isHidden = () => hidden || lies?.call(document) === true;
  Object.defineProperty(document, 'hidden', { get: isHidden });
  Object.defineProperty(document, 'visibilityState', { get: () => (isHidden() ? 'hidden' : 'visible') });

  const { getItem, setItem, removeItem } = Storage.prototype;
  const kept = () => {
    try {
      return getItem.call(sessionStorage, MARK) ?? 'normal';
    } catch {
      return 'normal';
    }
  };
  let storage = kept();
  const refuse = (name: string) => {
    throw new DOMException('the fuzz wants it so', name);
  };
  Storage.prototype.getItem = function (key) {
    return storage === 'refused' ? refuse('SecurityError') : getItem.call(this, key);
  };
  Storage.prototype.setItem = function (key, value) {
    if (storage !== 'normal') refuse(storage === 'full' ? 'QuotaExceededError' : 'SecurityError');
    setItem.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    if (storage === 'refused') refuse('SecurityError');
    removeItem.call(this, key);
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    return storage === 'refused' ? refuse('SecurityError') : open.apply(this, given);
  };

  window.watch = {
    offences,
    drawn,
    workers: () => {
      const simulation = [...workers.values()].filter((name) => name === 'simulation').length;
      return { simulation, others: workers.size - simulation };
    },
    listeners: () => [...listening.values()].reduce((sum, keys) => sum + keys.size, 0),
    kill: () => {
      for (const worker of [...workers.keys()]) {
        worker.terminate();
        worker.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }));
      }
    },
    hide: (is) => {
      if (hidden === is) return;
      hidden = is;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    leave: (text) => {
      for (const one of [localStorage, sessionStorage]) setItem.call(one, 'make-it-work-fast', text);
    },
    storage: (is) => {
      storage = is;
      setItem.call(sessionStorage, MARK, is);
    },
  };
}
