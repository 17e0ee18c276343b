// One-time tokens: 32 random bytes that are shown once; only their digest is ever stored.
import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export type OneTimeToken = { token: string; digest: string };

export function makeOneTimeToken(): OneTimeToken {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

/** SHA-256 in hex; null for a text that no token ever was. */
export function digestOfToken(text: string): string | null {
  return TOKEN.test(text) ? digestOf(text) : null;
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');
