// Reads HOST and PORT, refuses what cannot be listened on, and says under which address the app is found.

import { tryPort } from './free-port.mjs';
import { Sentence } from './sentence.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ host: string, port: number, address: string }>} `address` works on this machine
 */
export async function webAddress(env) {
  const host = env.HOST || '127.0.0.1';
  const wanted = env.PORT || '3000';
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535)
    throw new Sentence(`PORT is "${wanted}"; it must be a number from 0 (any free one) to 65535.`);
  const port = await tryPort(Number(wanted), host).catch((error) => {
    throw new Sentence(
      `HOST is "${host}", which this machine cannot listen on. Unset it, or use 127.0.0.1 or 0.0.0.0.`,
      {
        cause: error,
      },
    );
  });
  if (port === undefined) throw new Sentence(portTaken(Number(wanted)));
  return { host, port, address: localAddress(host, port) };
}

/** @param {number} port @returns {string} */
export function portTaken(port) {
  return port < 1024
    ? `Port ${port} is taken or needs more rights. Choose another: PORT=3000 npm start.`
    : `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start.`;
}

/** @param {string} host @param {number} port @returns {string} */
function localAddress(host, port) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
