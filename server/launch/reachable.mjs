// Tells whether something accepts TCP connections at an address; says nothing about what it is.

import { connect } from 'node:net';

/** @param {string} url with host and port @param {number} [limitMs] @returns {Promise<boolean>} */
export function isReachable(url, limitMs = 1_000) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || 5432 });
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
