/**
 * Words of `npm run room`: `--port`, `--cert` and `--key` (PEM files), `--new` for a room that no phone has joined yet,
 * `--broker name=wss://…` for a room at another broker. What cannot be used ends the command with one line.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBrokers } from '../wire/brokers.ts';

const FIRST_PORT = 4173;

export function readOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string', default: process.env.PORT ?? String(FIRST_PORT) },
        cert: { type: 'string' },
        key: { type: 'string' },
        broker: { type: 'string', default: '' },
        new: { type: 'boolean', default: false },
      },
    });
    const { cert, key, broker } = values;
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return fail(`invalid port: ${values.port}`);
    if ((cert === undefined) !== (key === undefined)) return fail('--cert and --key go together');
    if (!isBroker(broker)) return fail(`--broker wants name=wss://host/path, not “${broker}”`);
    return { port, cert, key, broker, isNew: values.new };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function isBroker(setting: string): boolean {
  try {
    return readBrokers(setting).size <= 1;
  } catch {
    return false;
  }
}

export function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`cannot read ${file}`);
  }
}

export function fail(line: string): never {
  console.error(line);
  process.exit(2);
}
