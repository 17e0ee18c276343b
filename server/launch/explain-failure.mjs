// Turns what Node, npm, Next or PostgreSQL printed into one sentence; knows the causes people can do something about, guesses none.

import { codeOf, messageOf } from './sentence.mjs';

const noDisk = /ENOSPC|no space left on device|could not extend file|disk quota exceeded|EDQUOT/i;
const offline =
  /ENOTFOUND registry|EAI_AGAIN|ENETUNREACH|network (request|connectivity)|ECONNREFUSED.*registry|code E(TIMEDOUT|CONNRESET)/i;

/**
 * @param {string} doing what was being done, as in "building the app"
 * @param {string} output what the failed step printed
 * @param {string} [where] a file that holds the rest
 * @returns {string} one sentence for people
 */
export function explainOutput(doing, output, where) {
  const more = where ? ` The whole output is in ${where}.` : '';
  if (noDisk.test(output)) return `The disk is full: ${doing} stopped. Free some space and start again.`;
  if (offline.test(output))
    return `npm could not reach its registry while ${doing}. Check the network or the proxy and start again.${more}`;
  if (/EROFS|read-only file system/i.test(output))
    return `The disk is read-only, so ${doing} stopped. Move the checkout to where it may be written, or name a folder in PLUMBLINE_DATA.${more}`;
  if (/EACCES|permission denied|EPERM/i.test(output))
    return `A file could not be read or written while ${doing}. Give this folder to the user who runs npm (chown -R) and start again.${more}`;
  if (/Cannot allocate memory|heap out of memory|ENOMEM|could not map anonymous shared memory/i.test(output))
    return `The machine ran out of memory while ${doing}. Close something or use a larger machine, then start again.${more}`;
  if (/ERESOLVE|EBADENGINE|EUSAGE/.test(output))
    return `npm refused the packages while ${doing}. package.json and package-lock.json do not belong together; restore both and start again.${more}`;
  const last = lastTellingLine(output);
  return `Failed while ${doing}${last ? `: ${last}` : '.'}${more}`;
}

/** @param {string} output @returns {string} the last line that names an error, else the last line */
export function lastTellingLine(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) =>
    /\b(error|fatal|panic|failed|cannot|could not|refused|plumbline:)/i.test(line),
  );
  return (telling.at(-1) ?? lines.at(-1) ?? '').slice(0, 300);
}

/**
 * @param {string} name the setting that held the address, for example DATABASE_URL
 * @param {string} url
 * @param {unknown} error what the connection threw
 * @returns {string} one sentence that never shows the password
 */
export function explainConnection(name, url, error) {
  const shown = withoutPassword(url);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return `${name} (${shown}) does not answer. Start that PostgreSQL, mend the address, or unset ${name} to use the built-in one.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${name} (${shown}) names a host that is not known here. Mend the host name, or unset ${name} to use the built-in PostgreSQL.`;
    case 'CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return `${name} (${shown}) gave no answer in time. Check the address and the firewall, or unset ${name} to use the built-in PostgreSQL.`;
    case '28P01':
    case '28000':
    case 'SASL_SIGNATURE_MISMATCH':
      return `${name} (${shown}) was refused: the user or the password is wrong. Mend it and start again.`;
    case '3D000':
      return `${name} (${shown}) names a database that does not exist. Create it, owned by the owner role, and start again.`;
    case '53300':
      return `${name} (${shown}) has no free connection. Close some or raise max_connections, and start again.`;
    default:
      return `${name} (${shown}) could not be used: ${messageOf(error)}. Mend it, or unset ${name} to use the built-in PostgreSQL.`;
  }
}

/** @param {string} url @returns {string} user, host, port and database only */
export function withoutPassword(url) {
  if (!URL.canParse(url)) return 'not an address; expected postgres://user:password@host:5432/database';
  const { username, host, pathname } = new URL(url);
  return `${username ? `${username}@` : ''}${host}${pathname}`;
}
