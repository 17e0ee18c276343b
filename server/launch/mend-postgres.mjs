// Mends postgres.js 3.4.9 where a connection dies under a transaction. As shipped, its rollback writes to a socket that is
// gone, which ends the process, and the connection never comes back (porsager/postgres #1208, #1216; nothing newer is out).
// And sends what a transaction asks first together with its begin, instead of a round trip later, and both in one piece.
// It knows that one version's text; another version is left as it is, and db/client.db.test.ts says whether it needs this.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './places.mjs';

const MARK = '/* mended by Plumbline */';

/** @type {Record<string, [string, string][]>} */
const MENDS = {
  'connection.js': [
    // A query for a connection that is gone fails; it is not written anywhere.
    [
      '  function execute(q) {\n    if (terminated)\n',
      "  function execute(q) {\n    if (socket === null)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (terminated)\n",
    ],
    [
      '  function nextWrite(fn) {\n',
      '  function nextWrite(fn) {\n    if (socket === null)\n      return chunk = nextWriteTimer = null, true\n\n',
    ],
    // What is asked in one turn is written in one piece, an entry of the log with what goes before and behind it as well.
    ['    if (fn || chunk.length >= 1024)\n', '    if (fn || chunk.length >= 16384)\n'],
    // What was half said on the old socket is not said on the next one.
    [
      "    clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)\n",
      "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)\n",
    ],
    [
      "error(Errors.connection('CONNECTION_CLOSED', options, socket))\n    closedTime = performance.now()\n",
      "error(Errors.connection('CONNECTION_CLOSED', options, socket))\n    query = results = errorResponse = null\n    result = new Result()\n    closedTime = performance.now()\n",
    ],
  ],
  'index.js': [
    // A connection that died is not free to be used: it connects anew when it is asked for.
    [
      '    sql.release = () => {\n      c.reserved = null\n      onopen(c)\n',
      '    sql.release = () => {\n      if (c.reserved === null)\n        return\n      c.reserved = null\n      onopen(c)\n',
    ],
    // What is asked first is written right behind the begin: `full` is for those who wait for an answer, and nobody does.
    [
      "      await sql.unsafe('begin ' + options.replace(/[^a-z ]/ig, ''), [], { onexecute }).execute()\n      return await Promise.race([\n",
      "      await new Promise((resolve, reject) => {\n        sql.unsafe('begin ' + options.replace(/[^a-z ]/ig, ''), [], { onexecute: c => (onexecute(c), resolve()) })\n          .catch(e => (lost = lost || e, reject(e)))\n      })\n      connection.queue === full && move(connection, reserved)\n      return await Promise.race([\n",
    ],
    // A transaction ends with its connection, also where another has taken that connection meanwhile.
    [
      '      , connection\n      , prepare = null\n',
      '      , connection\n      , lost = null\n      , prepare = null\n',
    ],
    [
      '        new Promise((_, reject) => connection.onclose = reject)\n',
      '        new Promise((_, reject) => connection.onclose = e => (lost = e, reject(e)))\n',
    ],
    [
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        c.queue === full\n',
      '        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n        c.queue === full\n',
    ],
  ],
};

/** Safe to run again, also where fewer mends were made before. @returns {boolean} whether the installed version is mended */
export function mendPostgres() {
  const folder = join(checkout, 'node_modules', 'postgres');
  let isMended = true;
  for (const form of ['src', 'cjs/src']) {
    for (const [name, mends] of Object.entries(MENDS)) {
      const file = join(folder, form, name);
      const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const after = mended(before, mends);
      if (after === null) isMended = false;
      if (after === null || after === before) continue;
      writeFileSync(`${file}.mended`, after.startsWith(MARK) ? after : `${MARK}\n${after}`);
      renameSync(`${file}.mended`, file);
    }
  }
  return isMended;
}

/**
 * @param {string} text
 * @param {[string, string][]} mends
 * @returns {string | null} null where the text is not the one that these mends know
 */
export function mended(text, mends) {
  if (!mends.every(([was, is]) => text.includes(is) || text.split(was).length === 2)) return null;
  return mends.reduce((held, [was, is]) => (held.includes(is) ? held : held.replace(was, () => is)), text);
}
