import { createServer } from 'node:net';
import { CannotGoOn } from './steps.mjs';

const reasons = {
  EADDRINUSE: 'is already taken by another program',
  EACCES: 'may not be used by this account (below 1024 only root may listen)',
  EADDRNOTAVAIL: 'is not an address of this machine',
};

/** Refuses early, before minutes of building, when nothing could listen there. */
export async function checkAddress(host, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotGoOn('PORT must be a number from 1 to 65535.');
  }
  await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', ({ code }) => {
      const why = reasons[code] ?? `cannot be used (${code})`;
      reject(new CannotGoOn(`${host}:${port} ${why}. Choose another one: PORT=3001 npm start`));
    });
    server.listen({ host, port, exclusive: true }, () => server.close(resolve));
  });
}

/** Where this machine itself reaches a server that listens on `host`. */
export const reachable = (host) =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
