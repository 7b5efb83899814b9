/** The files of the labs' database, as the build packed them. */
import productsUrl from '/.cache/prepared/postgres-products/products.packed?url';
import { packedEngine } from '../../../src/database/engine.ts';
import { fetchFiles } from '../../../src/database/files.ts';
import type { BootFiles } from '../../../src/database/protocol.ts';
import { productsBytes } from './sizes.ts';

export const fetchProducts = (report: (share: number) => void, signal: AbortSignal): Promise<BootFiles> =>
  fetchFiles({ ...packedEngine, dataDirectory: { url: productsUrl, bytes: productsBytes } }, report, signal);
