/**
 * The room's name and the speaker's password, kept for a talk's length: a server that is started again serves the same room,
 * and the codes that phones have scanned go on being good.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord } from '../../session/plain.ts';
import { isName, randomName } from '../wire/topics.ts';

const GOOD_FOR_MILLISECONDS = 12 * 3600 * 1000;

export interface KeptRoom {
  room: string;
  secret: string;
}

/** @param isNew forgets the one that was kept */
export function keptRoom(file: string, now: number, isNew: boolean): KeptRoom {
  const known = isNew ? undefined : read(file, now);
  const kept = known ?? { room: randomName(8), secret: randomBytes(16).toString('base64url') };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...kept, at: now }), { mode: 0o600 });
  return kept;
}

function read(file: string, now: number): KeptRoom | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isRecord(kept) || typeof kept.at !== 'number' || now - kept.at > GOOD_FOR_MILLISECONDS) return undefined;
    const { room, secret } = kept;
    return typeof room === 'string' && isName(room) && typeof secret === 'string' ? { room, secret } : undefined;
  } catch {
    return undefined;
  }
}
