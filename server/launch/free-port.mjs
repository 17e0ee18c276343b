// Finds a TCP port on this machine that nobody listens on; promises nothing about the next moment.

import { createServer } from 'node:net';

/** @param {number} port 0 means any @param {string} [host] @returns {Promise<number | undefined>} undefined when it is taken */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** @param {number | undefined} kept the port used last time @returns {Promise<number>} */
export async function freePort(kept) {
  const port = (kept ? await tryPort(kept) : undefined) ?? (await tryPort(0));
  if (port === undefined) throw new Error('no free TCP port on 127.0.0.1');
  return port;
}
