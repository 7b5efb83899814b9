/** Addresses of this machine that phones may reach, the one of the default route first. */
import { X509Certificate } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/** Of no machine (RFC 5737): nothing is sent there, only the way to it is asked for. */
const ANYWHERE = '192.0.2.1';

/** IPv4, as phones type it. */
export async function lanAddresses(): Promise<string[]> {
  const all = Object.values(networkInterfaces())
    .flatMap((list = []) => list)
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const usual = await addressOfDefaultRoute();
  return [...new Set(all)].sort((one, other) => Number(other === usual) - Number(one === usual));
}

/** Undefined where there is no way out. */
function addressOfDefaultRoute(): Promise<string | undefined> {
  return new Promise((done) => {
    const socket = createSocket('udp4');
    const end = (address?: string) => {
      socket.close();
      done(address);
    };
    socket.once('error', () => end());
    socket.connect(9, ANYWHERE, () => end(socket.address().address));
  });
}

/** Names that a certificate is for; one for all names of a domain says none of them. */
export function namesOf(certificate: string): string[] {
  const { subjectAltName = '' } = new X509Certificate(certificate);
  return [...(subjectAltName ?? '').matchAll(/DNS:([^,\s]+)/g)]
    .map(([, name = '']) => name)
    .filter((name) => !name.includes('*'));
}
