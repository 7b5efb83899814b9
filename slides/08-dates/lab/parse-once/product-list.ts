/**
 * The real thing: a product list that shows which time-limited offers apply to each size of each product. Offers come from a
 * configuration in which a date is a string; nobody knows in which of many formats, so they are tried one after the other.
 * `eachTime` does that wherever the question is asked, `once` when the configuration is loaded; the lists are equal.
 */
import { parse } from 'date-fns/parse';
import { node, written } from './nodes.ts';

export interface ListRules {
  products: number;
  sizes: number;
  offers: number;
  /** Offers apply to this share of the products. */
  touchedShare: number;
  formatsTried: number;
}

/** An offer as the configuration has it. */
interface ConfiguredOffer {
  percent: number;
  until: string;
}

/** The format that the configuration uses, tried last. */
const CONFIGURED = 'd MMMM yyyy HH:mm';

/** Formats that people write dates in; none of them fits what the configuration says. */
const OTHERS = [
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm',
  "yyyy-MM-dd'T'HH:mm",
  "yyyy-MM-dd'T'HH:mm:ss",
  'yyyy/MM/dd',
  'yyyy/MM/dd HH:mm',
  'yyyyMMdd',
  "yyyyMMdd'T'HHmm",
  'dd.MM.yyyy',
  'dd.MM.yyyy HH:mm',
  'dd.MM.yyyy HH:mm:ss',
  'dd/MM/yyyy',
  'dd/MM/yyyy HH:mm',
  'MM/dd/yyyy',
  'MM/dd/yyyy h:mm a',
  'dd-MM-yyyy',
  'dd-MM-yyyy HH:mm',
  'd MMM yyyy',
  'MMMM d, yyyy',
  'MMM d, yyyy HH:mm',
  'd MMMM yyyy',
  'EEEE, d MMMM yyyy',
  'EEE, dd MMM yyyy HH:mm:ss',
  'HH:mm dd.MM.yyyy',
  'HH:mm, d MMMM yyyy',
  'd MMMM, HH:mm',
  'MMMM yyyy',
  "yyyy-'W'II",
  'yyyy-DDD',
] as const;

export const MOST_FORMATS = OTHERS.length + 1;

const reference = new Date(2020, 10, 16, 12);
const now = reference.getTime();

/** Counts attempts, so that a test can hold the model's multiplication against what really runs. */
export const attempts = { count: 0 };

/** Lets a profiler stand between a function with a name and its callers; unless somebody profiles, nothing does. */
export type Watch = <Given extends unknown[], Result>(
  name: string,
  work: (...given: Given) => Result,
) => (...given: Given) => Result;

const unwatched: Watch = (_, work) => work;

/** Milliseconds since 1970 of a date in whichever of the formats fits first. */
export const parseDate = dateParser(unwatched);

function dateParser(watch: Watch) {
  const tryFormat = watch('tryFormat', (text: string, format: string) => {
    attempts.count++;
    return parse(text, format, reference).getTime();
  });
  return watch('parseDate', (text: string, formats: readonly string[]): number => {
    for (const format of formats) {
      const time = tryFormat(text, format);
      if (!Number.isNaN(time)) return time;
    }
    throw new Error(`no format fits ${text}`);
  });
}

export function formatsFor({ formatsTried }: ListRules): string[] {
  const others = OTHERS.slice(0, Math.max(0, Math.min(MOST_FORMATS, Math.round(formatsTried)) - 1));
  return [...others, CONFIGURED];
}

/** Every second offer is over. */
function configuration({ offers }: ListRules): ConfiguredOffer[] {
  return Array.from({ length: offers }, (_, i) => ({
    percent: 3 + 2 * i,
    until: i % 2 === 0 ? '30 November 2020 23:59' : '15 November 2020 23:59',
  }));
}

/** Both ways of rendering the list, made from one configuration. */
export function renderers(rules: ListRules, watch: Watch = unwatched): { eachTime(): string; once(): string } {
  const parseDate = dateParser(watch);
  const formats = formatsFor(rules);
  const offers = configuration(rules);
  const parsed = offers.map((offer) => ({ ...offer, until: parseDate(offer.until, formats) }));
  return {
    // #region each-time
    eachTime: list(rules, watch, offers, (offer) => parseDate(offer.until, formats) > now),
    // #endregion
    // #region once
    once: list(rules, watch, parsed, (offer) => offer.until > now),
    // #endregion
  };
}

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'UAH' });

/** Renders a list: for each product a card, on it for each size the price and what comes back of it. */
function list<Offer extends { percent: number }>(
  { products, sizes, touchedShare }: ListRules,
  watch: Watch,
  offers: readonly Offer[],
  applies: (offer: Offer) => boolean,
): () => string {
  const touched = Math.round(products * touchedShare);
  const isOfferActive = watch('isOfferActive', applies);
  const formatPrice = watch('formatPrice', (price: number) => money.format(price));
  const sizePrice = watch('sizePrice', (product: number, i: number) => {
    const price = 250 + ((product * 37 + i * 11) % 900);
    const share =
      product < touched ? offers.reduce((sum, offer) => sum + (isOfferActive(offer) ? offer.percent : 0), 0) : 0;
    const back = share > 0 ? [node('em', { title: `${share} %` }, formatPrice((price * share) / 100), ' back')] : [];
    return node('li', { class: 'size', 'data-sku': `${product}-${i}` }, `${i + 36}: `, formatPrice(price), ...back);
  });
  const productCard = watch('productCard', (product: number) => {
    const name = `Coat & belt no. ${product}, "winter"`;
    return node(
      'article',
      { class: 'card', 'data-product': String(product) },
      node(
        'a',
        { href: `/product/${product}`, title: name },
        node('img', { alt: name, src: `/image/${product}` }),
        name,
      ),
      node('ul', { class: 'sizes' }, ...Array.from({ length: sizes }, (_, i) => sizePrice(product, i))),
    );
  });
  const writePage = watch('writePage', written);
  return watch('handleRequest', () =>
    writePage(node('main', {}, ...Array.from({ length: products }, (_, product) => productCard(product)))),
  );
}
