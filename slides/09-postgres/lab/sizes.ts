/** What the lab takes, told before it does: bytes as the build packed them, memory as measured. */
import products from '/.cache/prepared/postgres-products/sizes.json?raw';
import { firstBytes, readSizes } from '../../../src/database/sizes.ts';

export const productsBytes = readSizes(products).products ?? 0;
export const downloadBytes = firstBytes + productsBytes;
/** Highest of the page's own memory with the one server of slide 41, and with the four of slide 39; a test holds both. */
export const MOST_MEMORY_MEGABYTES = { one: 230, four: 370 };
