/** Brokers that the deck is built with stand in its policy, in its pages and in the files for hosts; nobody else does. */
import { expect, test, vi } from 'vitest';

const SETTING = 'club=wss://mqtt.example.org/mqtt cloud=wss://audience:public@x.example.com:8884/mqtt';
const OWN = "connect-src 'self'";
const NAMED = "connect-src 'self' wss://mqtt.example.org/mqtt wss://x.example.com:8884/mqtt;";

async function builtWith(setting: string) {
  vi.resetModules();
  vi.stubEnv('ROOM_BROKERS', setting);
  try {
    const page = await import('../../../src/build/page-plugin.ts');
    return { ...page, ...(await import('../../../src/build/hosting.ts')) };
  } finally {
    vi.unstubAllEnvs();
    vi.resetModules();
  }
}

test('as the setting says it', async () => {
  const { contentSecurityPolicy, headers, embedHeaders, hostFiles, hostFile } = await builtWith(SETTING);
  for (const policy of [
    contentSecurityPolicy,
    headers['Content-Security-Policy'],
    embedHeaders['Content-Security-Policy'],
  ])
    expect(policy).toContain(NAMED);
  const files = hostFiles.map((name) => hostFile(name, ['index.html', 'read.html']));
  expect(files.filter((text) => text.includes(OWN)).length).toBeGreaterThan(3);
  expect(files.filter((text) => text.includes(OWN) && !text.includes(NAMED))).toEqual([]);
  // The audience's name is public, and has no place in a policy.
  expect(files.join()).not.toContain('audience');
});

test('and none where none is set', async () => {
  expect((await builtWith('')).contentSecurityPolicy).toContain(`${OWN};`);
});

test('what is no setting ends the build with its name and the part that cannot be used', async () => {
  await expect(builtWith('club=https://x')).rejects.toThrow(/^ROOM_BROKERS: “club=https:\/\/x”/);
});
