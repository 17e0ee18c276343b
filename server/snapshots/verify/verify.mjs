#!/usr/bin/env node
// Checks a snapshot's bundle, or one line's proof, on any machine with Node 18 or newer: needs no package and knows nothing of who wrote it.
import * as crypto from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker, workerData } from 'node:worker_threads';
import * as zlib from 'node:zlib';

const { createHash, createPublicKey, verify: verifySignature } = crypto;

class Problem extends Error {
  constructor(where, what) {
    super(`${where}: ${what}`);
    this.where = where;
    this.what = what;
  }
}
/** @param where words, or what makes them: most places are named only where something is wrong with them */
const fail = (where, what) => {
  throw new Problem(typeof where === 'function' ? where() : where, what);
};
// Newer versions of Node hash in one call, three times as fast for what is as short as a line.
const sha256 = crypto.hash
  ? (...parts) => crypto.hash('sha256', parts.length === 1 ? parts[0] : Buffer.concat(parts), 'buffer')
  : (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
/** @param as 'hex', or 'latin1' for a character a byte: a text is made several times faster than a buffer of its own. */
const digestOf = crypto.hash
  ? (bytes, as) => crypto.hash('sha256', bytes, as)
  : (bytes, as) => createHash('sha256').update(bytes).digest(as);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (bytes, where) => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return fail(where, 'is not UTF-8 text');
  }
};

/** RFC 8785 for what these files hold: sorted members, no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}
const hasSortedMembers = (value) => {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasSortedMembers);
  let before = '';
  for (const key in value) {
    if (key < before || !hasSortedMembers(value[key])) return false;
    before = key;
  }
  return true;
};
export function parseCanonical(text, where) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(where, 'is not JSON');
  }
  if (!isObject(value)) fail(where, 'is not a JSON object');
  if (JSON.stringify(value) !== text || !hasSortedMembers(value))
    fail(where, 'is not in canonical form (RFC 8785)');
  return value;
}

// ── Lines as nearly all are: one expression each, which fits nothing but canonical text; what does not fit is parsed and judged ──
const PLAIN = '[ !#-\\[\\]-~]*';
const T = `"${PLAIN}"`;
const TAKEN = `"(${PLAIN})"`;
const N = '(?:0|[1-9][0-9]{0,14})';
const B = '(?:true|false)';
const orNull = (part) => `(?:null|${part})`;
const listOf = (part) => `\\[(?:${part}(?:,${part})*)?\\]`;
/** Members stand in their canonical order, texts are ASCII without escapes, numbers whole. */
const partOf = (texts, ...parts) =>
  texts.map((text, at) => text.replace(/[{}[\]]/g, '\\$&') + (parts[at] ?? '')).join('');
const shapeOf = (part) => new RegExp(`^${part}$`);
const ITEM = partOf`{"blocking":${B},"facts":${listOf(T)},"item":${T},"rule":${T},"signals":${listOf(T)},"since":${T},"state":${T},"strength":${orNull(N)}}`;
export const SHAPES = {
  'lines.ndjson': shapeOf(
    partOf`{"account":${orNull(TAKEN)},"amount":${orNull(TAKEN)},"blocking":{"gaps":${`(${N})`},"met":${N},"observable":${N},"total":${N}},"category":${TAKEN},"categoryMadeBy":${T},"closesOn":${orNull(T)},"converted":${orNull(TAKEN)},"createdOn":${orNull(T)},"currency":${T},"deal":${TAKEN},"external":${T},"format":1,"highestPhase":${orNull(T)},"inScope":${`(${B})`},"lineage":[],"measure":${T},"names":{"account":${orNull(TAKEN)},"deal":${orNull(TAKEN)},"owner":${orNull(TAKEN)}},"notGated":${`(${B})`},"openFlags":${`(${N})`},"outcome":${TAKEN},"overdue":${B},"owner":${orNull(TAKEN)},"phase":${T},"probability":${orNull(T)},"rate":${orNull(T)},"rateTable":${orNull(T)},"segment":${orNull(T)},"source":${T},"stage":${orNull(T)},"state":${orNull(TAKEN)},"team":${orNull(T)},"teamPath":${listOf(T)},"template":${T},"type":${T},"vanished":${B}}`,
  ),
  'labels.ndjson': shapeOf(
    partOf`{"digest":${TAKEN},"format":1,"id":${TAKEN},"kind":${TAKEN},"salt":${TAKEN},"value":${TAKEN}}`,
  ),
  'evidence.ndjson': shapeOf(partOf`{"deal":${T},"format":1,"items":${listOf(ITEM)}}`),
  'flags.ndjson': shapeOf(
    partOf`{"deal":${T},"facts":${listOf(T)},"firstSeenAt":${T},"flag":${T},"format":1,"state":${T}}`,
  ),
};
/** Longer lines are left to the parser. */
const LONGEST = 65_536;
const fits = (name, bytes, { from, to }) =>
  name in SHAPES && to - from <= LONGEST ? SHAPES[name].exec(bytes.latin1Slice(from, to)) : null;
const parsed = (bytes, { from, to }, where) => parseCanonical(bytes.toString('utf8', from, to), where);
/** What is read of a deal's line. */
export function readLine(bytes, found, where) {
  const taken = fits('lines.ndjson', bytes, found);
  if (!taken) return parsed(bytes, found, where);
  const text = (at) => taken[at] ?? null;
  const is = (at) => taken[at] === 'true';
  return {
    account: text(1),
    amount: text(2),
    blocking: { gaps: Number(taken[3]) },
    category: text(4),
    converted: text(5),
    deal: text(6),
    inScope: is(7),
    names: { account: text(8), deal: text(9), owner: text(10) },
    notGated: is(11),
    openFlags: Number(taken[12]),
    outcome: text(13),
    owner: text(14),
    state: text(15),
  };
}
export function readLabel(bytes, found, where) {
  const taken = fits('labels.ndjson', bytes, found);
  if (!taken) return parsed(bytes, found, where);
  const [, digest, id, kind, salt, value] = taken;
  return { digest, id, kind, salt, value };
}
/** Of a file that is only held to its form. */
export function checkSideLine(name, bytes, found, where) {
  if (!fits(name, bytes, found)) parsed(bytes, found, where);
}

/** Additions that an older reader may pass over keep the number: whatever was frozen under it stays readable. */
function knowsFormat({ format }, where) {
  if (format !== 1)
    fail(
      where,
      `says format ${JSON.stringify(format) ?? 'none'}, and this verifier knows format 1 only: use the verify.mjs that came in the bundle, or a newer one`,
    );
}
/** What no file of this format holds could say anything beside what was proved: it is named and refused. */
function holdsOnly(value, names, where) {
  const strange = Object.keys(value).find((name) => !names.includes(name));
  if (strange !== undefined)
    fail(where, `holds ${JSON.stringify(strange)}, which no such file of this format holds`);
}
const PROOF = ['format', 'key', 'fingerprint', 'entries'];
const ENTRY = ['seq', 'size', 'leaf', 'path'];
const LINE_PROOF = [
  ...['format', 'kind', 'snapshot', 'line', 'index', 'size', 'path', 'labels'],
  ...['manifest', 'checkpoint', 'proof'],
];
const LABEL = ['kind', 'id', 'digest', 'salt', 'value'];
const SUCCESSOR = ['snapshot', 'rendered', 'erasedAt'];

// ── Merkle tree (RFC 6962) ──
const hashLeaf = (leaf) => sha256(Uint8Array.of(0), leaf);
const SCRATCH = Buffer.alloc(8_192);
/** The same of a part of a file, without a copy of its own, and as a text of a character a byte. */
function hashLeafOf(bytes, from, to) {
  if (to - from >= SCRATCH.length) return hashLeaf(bytes.subarray(from, to)).toString('latin1');
  SCRATCH[0] = 0;
  bytes.copy(SCRATCH, 1, from, to);
  return digestOf(SCRATCH.subarray(0, to - from + 1), 'latin1');
}
const hashNode = (left, right) => sha256(Uint8Array.of(1), left, right);
/** The root of a tree whose leaves come by one after the other: it holds one node a level. */
class Tree {
  size = 0;
  /** A prefix and two nodes by level; the left one of each waits there for its neighbour. */
  levels = [];
  /** @param hash a character a byte, as all of its nodes are */
  push(hash) {
    let node = hash;
    let level = 0;
    for (let rest = this.size; rest % 2 === 1; rest = (rest - 1) / 2) node = this.join(level++, node);
    this.levels[level] ??= Buffer.alloc(65, 1);
    this.levels[level].latin1Write(node, 1);
    this.size += 1;
  }
  join(level, right) {
    this.levels[level].latin1Write(right, 33);
    return digestOf(this.levels[level], 'latin1');
  }
  /** As hex. */
  root() {
    let node = null;
    for (let [level, rest] = [0, this.size]; rest > 0; level += 1, rest = Math.floor(rest / 2))
      if (rest % 2 === 1)
        node = node === null ? this.levels[level].latin1Slice(1, 33) : this.join(level, node);
    return node === null ? sha256().toString('hex') : Buffer.from(node, 'latin1').toString('hex');
  }
}
const isHex = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
/** RFC 9162 section 2.1.3.2. */
function rootFromPath(leafHash, index, size, path, where) {
  const isPlace = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
  if (!isPlace || !Array.isArray(path) || !path.every(isHex)) fail(where, 'the proof is malformed');
  let [place, last, node] = [index, size - 1, leafHash];
  for (const step of path.map((hex) => Buffer.from(hex, 'hex'))) {
    if (last === 0) fail(where, 'the proof is too long');
    if (place % 2 === 1 || place === last) {
      node = hashNode(step, node);
      for (; place % 2 === 0 && place !== 0; place /= 2) last = Math.floor(last / 2);
    } else node = hashNode(node, step);
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) fail(where, 'the proof is too short');
  return node;
}

// ── Exact sums of decimal strings ──
class Sum {
  units = 0n;
  decimals = 0;
  /** Hundredths that are not yet in `units`. */
  hundredths = 0;
  add(amount, where) {
    const hundredths = hundredthsOf(amount);
    if (hundredths < 0) return this.addAny(amount, where);
    this.hundredths += hundredths;
    if (this.hundredths > 2 ** 52) this.settle();
  }
  settle() {
    const [whole, part] = [Math.floor(this.hundredths / 100), this.hundredths % 100];
    this.hundredths = 0;
    this.addAny(`${whole}.${String(part).padStart(2, '0')}`);
  }
  addAny(amount, where) {
    const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
    if (!parts) fail(where, `"${amount}" is no amount`);
    const [, sign, whole, part = ''] = parts;
    if (part.length > this.decimals) {
      this.units *= 10n ** BigInt(part.length - this.decimals);
      this.decimals = part.length;
    }
    this.units += BigInt(`${sign}${whole}${part.padEnd(this.decimals, '0')}`);
  }
  text() {
    this.settle();
    const digits = String(this.units < 0n ? -this.units : this.units).padStart(this.decimals + 1, '0');
    const cut = digits.length - this.decimals;
    const part = digits.slice(cut).replace(/0+$/, '');
    return `${this.units < 0n ? '-' : ''}${digits.slice(0, cut)}${part ? `.${part}` : ''}`;
  }
}
/** Of an amount as nearly all are: at most 12 digits and two decimals, not negative; otherwise -1. */
function hundredthsOf(amount) {
  if (typeof amount !== 'string' || amount.length === 0 || amount.length > 15) return -1;
  let point = -1;
  let read = 0;
  for (let at = 0; at < amount.length; at++) {
    const code = amount.charCodeAt(at);
    if (code === 0x2e && point < 0 && at > 0) point = at;
    else if (code >= 0x30 && code <= 0x39) read = read * 10 + code - 0x30;
    else return -1;
  }
  const decimals = point < 0 ? 0 : amount.length - point - 1;
  if (decimals > 2 || decimals === 0) return point < 0 && amount.length < 13 ? read * 100 : -1;
  return decimals === 1 ? read * 10 : read;
}
const CATEGORIES = ['omitted', 'pipeline', 'best_case', 'most_likely', 'commit', 'closed'];
const STATES = ['evidenced', 'waived', 'gap', 'contradicted', null];
const newTally = () => ({ count: 0, deals: 0, sum: new Sum() });
/** Adds the lines up as the manifest's `totals` does. */
class Totals {
  cells = new Map();
  lines = 0;
  inScope = 0;
  openFlags = 0;
  tallies = { blockingGaps: newTally(), notGatedCommit: newTally(), waivedCommit: newTally() };
  bridge = { source: new Map(), accepted: new Map() };
  add(line, where) {
    this.lines += 1;
    const same = { category: line.category, converted: line.converted, inScope: line.inScope };
    for (const basis of ['source', 'accepted']) {
      const side = line.bridge?.[basis] ?? same;
      const sums = this.bridge[basis];
      if (!sums.has(side.category)) sums.set(side.category, new Sum());
      if (side.inScope) sums.get(side.category).add(side.converted ?? '0', where);
    }
    if (line.inScope !== true) return;
    this.inScope += 1;
    this.openFlags += line.openFlags;
    const key = `${line.category} ${line.state}`;
    const cell = this.cells.get(key) ?? { deals: 0, sum: new Sum(), withoutAmount: 0, unconverted: 0 };
    this.cells.set(key, cell);
    cell.deals += 1;
    if (line.amount === null) cell.withoutAmount += 1;
    else if (line.converted === null) cell.unconverted += 1;
    else cell.sum.add(line.converted, where);
    const tally = (name, count) => {
      const into = this.tallies[name];
      into.count += count;
      into.deals += 1;
      if (line.converted !== null) into.sum.add(line.converted, where);
    };
    const gaps = line.blocking.gaps;
    if (line.outcome === 'open' && gaps > 0 && line.category !== 'omitted') tally('blockingGaps', gaps);
    if (line.category === 'commit' && line.notGated) tally('notGatedCommit', 1);
    if (line.category === 'commit' && line.state === 'waived') tally('waivedCommit', 1);
  }
  result() {
    const totalOf = (basis, category) => this.bridge[basis].get(category)?.text() ?? '0';
    const accepted = (category) => {
      const difference = new Sum();
      difference.add(totalOf('accepted', category), 'bridge');
      const source = totalOf('source', category);
      difference.add(
        source.startsWith('-') ? source.slice(1) : source === '0' ? '0' : `-${source}`,
        'bridge',
      );
      return difference.text();
    };
    return {
      cells: CATEGORIES.flatMap((category) =>
        STATES.flatMap((state) => {
          const cell = this.cells.get(`${category} ${state}`);
          if (!cell) return [];
          const { deals, sum, withoutAmount, unconverted } = cell;
          return [{ category, state, deals, total: sum.text(), withoutAmount, unconverted }];
        }),
      ),
      lines: this.lines,
      inScope: this.inScope,
      openFlags: this.openFlags,
      ...Object.fromEntries(
        Object.entries(this.tallies).map(([name, { count, deals, sum }]) => [
          name,
          { count, deals, total: sum.text() },
        ]),
      ),
      bridge: CATEGORIES.map((category) => ({
        category,
        source: totalOf('source', category),
        accepted: accepted(category),
        shown: totalOf('accepted', category),
      })),
    };
  }
}

// ── The log: a signed checkpoint (C2SP tlog-checkpoint) and the freeze's place in it ──
function openCheckpoint(text, key, where) {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(typeof key === 'string' ? key : '');
  const bytes = Buffer.from(parts?.[3] ?? '', 'base64');
  if (!parts || bytes[0] !== 1 || bytes.length !== 33 || bytes.toString('base64') !== parts[3])
    fail('proof.json', 'the key is malformed');
  const [, name, id] = parts;
  const keyId = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  if (keyId.toString('hex') !== id) fail('proof.json', 'the key does not fit its id');
  const note =
    /^(([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n)\n\u2014 ([^+\s]+) ([A-Za-z0-9+/]+={0,2})\n$/u.exec(
      text,
    );
  if (!note) fail(where, 'is no signed checkpoint of one key');
  const [, signed, origin, size, root, signer, encoded] = note;
  const signature = Buffer.from(encoded, 'base64');
  const isWritten =
    signature.toString('base64') === encoded && Buffer.from(root, 'base64').toString('base64') === root;
  if (!isWritten || signature.length !== 68) fail(where, 'the signature is malformed');
  if (signer !== name || origin !== name || !signature.subarray(0, 4).equals(keyId))
    fail(where, 'is signed by another key than the one that proof.json names');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (!verifySignature(null, Buffer.from(signed), publicKey, signature.subarray(4)))
    fail(where, 'the signature does not fit the text');
  const fingerprint = sha256(bytes.subarray(1)).toString('hex').match(/.{4}/g).join(' ');
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), fingerprint };
}

const KEY = /^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}$/;
function checkGivenKey({ key }) {
  if (key && !KEY.test(key))
    fail(
      'the key you gave',
      'is no verifier key: one is a line such as plumbline/workspace/…+0a1b2c3d+AbCd…, as a checkpoint page shows it',
    );
}
function checkLog(manifest, checkpointText, proofText, options) {
  if (!proofText.endsWith('\n')) fail('proof.json', 'is cut off');
  const proof = parseCanonical(proofText.slice(0, -1), 'proof.json');
  knowsFormat(proof, 'proof.json');
  holdsOnly(proof, PROOF, 'proof.json');
  if (options.key && options.key !== proof.key) fail('proof.json', 'names another key than the one you gave');
  const checkpoint = openCheckpoint(checkpointText, proof.key, 'checkpoint.txt');
  if (proof.fingerprint !== checkpoint.fingerprint) fail('proof.json', "the fingerprint is not the key's");
  if (checkpoint.origin !== `plumbline/workspace/${manifest.workspace?.id}`)
    fail('checkpoint.txt', 'is of another workspace than the manifest');
  const entries = Array.isArray(proof.entries) ? proof.entries : [];
  const proves = manifest.successorOf === undefined ? 1 : 2;
  if (entries.length !== proves)
    fail('proof.json', `proves ${entries.length} entries of the log where this snapshot has ${proves}`);
  const leaves = entries.map((entry, at) => {
    const where = `proof.json, entry ${at}`;
    if (!isObject(entry) || typeof entry.leaf !== 'string') fail(where, 'the proof is malformed');
    holdsOnly(entry, ENTRY, where);
    const { leaf, seq, size, path } = entry;
    if (size !== checkpoint.size) fail(where, 'is for another size of the log than the checkpoint');
    const root = rootFromPath(hashLeaf(Buffer.from(leaf)), seq, size, path, where);
    if (!root.equals(checkpoint.root)) fail(where, 'the entry is not in the log that the checkpoint signs');
    return { ...parseCanonical(leaf, where), seq };
  });
  const [freeze, erasure] = leaves;
  const { rendered, successorOf, ...sealed } = manifest;
  const of = (value) => sha256(Buffer.from(canonical(value))).toString('hex');
  const isFreeze =
    freeze.kind === 'freeze.complete' &&
    freeze.outcome === 'applied' &&
    freeze.workspace === manifest.workspace?.id &&
    freeze.subjects?.includes(manifest.snapshot);
  if (!isFreeze) fail('proof.json', 'the entry is not the freeze of this snapshot');
  const { measures = {} } = freeze;
  if (measures.sealed !== of(sealed)) fail('manifest.json', 'is not the one that the log sealed');
  if (measures.root !== manifest.root) fail('manifest.json', 'the root is not the one that the log names');
  if (measures.lines !== manifest.totals?.lines)
    fail('manifest.json', 'the number of lines is not the one that the log names');
  if (measures.begun !== manifest.log?.size || !(measures.begun < freeze.seq))
    fail('manifest.json', 'the freeze began elsewhere in the log');
  const last = successorOf === undefined ? measures : erasure?.measures;
  if (
    successorOf !== undefined &&
    !(
      erasure?.kind === 'snapshot.erase' &&
      erasure.subjects?.includes(manifest.snapshot) &&
      measures.rendered === successorOf.rendered &&
      successorOf.snapshot === manifest.snapshot
    )
  )
    fail('manifest.json', 'says that it succeeds another, and the log does not');
  if (successorOf !== undefined) holdsOnly(successorOf, SUCCESSOR, 'manifest.json, successorOf');
  // Logs of before it was entered do not name the moment: there it stays as the manifest says it.
  if (last?.erasedAt !== undefined && last.erasedAt !== successorOf?.erasedAt)
    fail('manifest.json', 'says another moment of the erasure than the log');
  if (last?.rendered !== of(rendered))
    fail('manifest.json', 'the rendered files are not the ones that the log names');
  return { checkpoint, key: proof.key, completedSeq: freeze.seq };
}

// ── The bundle ──
/** What other currencies were converted with instead of plan rates. */
const RATE_BASES = {
  closing: () => 'Converted at the market rates of each close date.',
  spot: ({ effectiveAt, timeZone }) =>
    `Converted at the spot rates as of ${effectiveAt}, by the day in ${timeZone}.`,
};
function readManifest(text) {
  if (!text.endsWith('\n')) fail('manifest.json', 'is cut off');
  const manifest = parseCanonical(text.slice(0, -1), 'manifest.json');
  if (manifest.kind !== 'plumbline snapshot') fail('manifest.json', 'is not the manifest of a snapshot');
  knowsFormat(manifest, 'manifest.json');
  if (manifest.rateBasis !== undefined && !Object.hasOwn(RATE_BASES, manifest.rateBasis))
    fail(
      'manifest.json',
      `says rates ${JSON.stringify(manifest.rateBasis)}, which this verifier does not know: use the verify.mjs that came in the bundle, or a newer one`,
    );
  if (!isObject(manifest.files) || !isObject(manifest.rendered) || !isObject(manifest.totals))
    fail('manifest.json', 'has no files or totals');
  const isTold =
    isObject(manifest.workspace) &&
    isObject(manifest.period) &&
    Array.isArray(manifest.totals.cells) &&
    manifest.totals.cells.every(isObject);
  if (!isTold) fail('manifest.json', 'has no workspace, no period or no cells of totals');
  return manifest;
}
const ALWAYS = ['lines.ndjson', 'evidence.ndjson', 'flags.ndjson', 'calls.ndjson', 'adjustments.ndjson'];
const SIDES = ['evidence.ndjson', 'flags.ndjson', 'calls.ndjson', 'adjustments.ndjson'];
/** What a second thread unpacks and looks at, the names of the lines first; about half of all. */
const ASIDE = ['labels.ndjson', ...SIDES];

/** Work whose fault is told in its turn. */
function attempt(work) {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}
function told({ error, value }) {
  if (error !== undefined) throw error;
  return value;
}
/** A file by itself: its size, its digest and, of one that holds lines, what they say or what is wrong with them. */
function examine(file, beat = () => undefined) {
  const hash = createHash('sha256');
  const rows = ROWS[file.name]?.(file.name);
  let size = 0;
  let fault = {};
  const kept = [];
  for (const piece of piecesOf(file)) {
    hash.update(piece);
    size += piece.length;
    if (WHOLE.includes(file.name)) {
      if (size > MOST_WHOLE) fail(file.name, 'is larger than the product makes it');
      kept.push(Buffer.from(piece));
    }
    // What is wrong with a line is told in its turn: the file has to be unpacked to its end first.
    if (rows && !('error' in fault)) fault = attempt(() => rows.add(piece));
    beat();
  }
  const found = { size, sha256: hash.digest('hex'), bytes: Buffer.concat(kept) };
  if (!rows) return found;
  return { ...found, rows: 'error' in fault ? fault : attempt(() => rows.end()) };
}
/** What is read as one text. */
const WHOLE = ['manifest.json', 'checkpoint.txt', 'proof.json'];
/** A small archive can claim gigabytes: no more is held of such a file, or of one line, than this. */
const MOST_WHOLE = 32 * 1024 ** 2;
const MOST_LINE = 8 * 1024 ** 2;
const ROWS = {
  'lines.ndjson': (name) => new DealLines(name),
  'labels.ndjson': (name) => new LabelLines(name),
  ...Object.fromEntries(SIDES.map((side) => [side, (name) => new SideLines(name)])),
};
/** Lines out of pieces that end anywhere. */
export class Lines {
  count = 0;
  /** Of a line whose end is in a later piece. */
  begun = [];
  held = 0;
  constructor(name) {
    this.name = name;
  }
  where = () => `${this.name}, line ${this.count}`;
  add(piece) {
    let from = 0;
    if (this.begun.length > 0) {
      from = piece.indexOf(10) + 1;
      this.begun.push(Buffer.from(from === 0 ? piece : piece.subarray(0, from)));
      this.held += piece.length;
      if (from === 0 && this.held > MOST_LINE) {
        this.count += 1;
        this.begun = [];
        fail(this.where, 'is longer than the product makes it');
      }
      if (from === 0) return;
      this.held = 0;
      const line = Buffer.concat(this.begun);
      this.begun = [];
      this.line(line, 0, line.length - 1);
    }
    for (let to = piece.indexOf(10, from); to >= 0; to = piece.indexOf(10, from)) {
      this.line(piece, from, to);
      from = to + 1;
    }
    if (from < piece.length) this.begun = [Buffer.from(piece.subarray(from))];
  }
  line(bytes, from, to) {
    this.count += 1;
    this.take(bytes, { from, to }, this.where);
  }
  end() {
    this.count += 1;
    if (this.begun.length > 0) fail(this.where, 'is cut off');
    this.count -= 1;
    return this.result();
  }
}
class SideLines extends Lines {
  take(bytes, found, where) {
    checkSideLine(this.name, bytes, found, where);
  }
  result() {
    return this.count;
  }
}
function checkFiles(found, manifest) {
  const named = { ...manifest.files, ...manifest.rendered };
  for (const name of ALWAYS) if (!manifest.files[name]) fail('manifest.json', `does not name ${name}`);
  for (const [name, said] of Object.entries(named)) {
    const file = found.get(name);
    if (!file) fail(name, 'is missing');
    if (file.size !== said.bytes) fail(name, `has ${file.size} bytes; the manifest says ${said.bytes}`);
    if (file.sha256 !== said.sha256) fail(name, 'is not the file that the manifest names');
  }
  const known = new Set([...Object.keys(named), 'manifest.json', 'checkpoint.txt', 'proof.json']);
  for (const name of found.keys()) if (!known.has(name)) fail(name, 'is not named by the manifest');
}
/** As texts of their own: what is cut out of a line would hold all of it. */
function keep(digests, id, digest) {
  if (digests.get(String(id)) === digest) return;
  digests.set(Buffer.from(String(id)).toString(), Buffer.from(String(digest)).toString());
}
/** Digests of names by the ids that they are of, which come in ascending order and are asked for so; many in little memory. */
class DigestRows {
  blocks = [];
  size = 0;
  /** Whether all had the form of ids and digests; those that have not are in no row. */
  isWhole = true;
  add(id, digest) {
    if (!isPlain(id, ID) || !isPlain(digest, ROW - ID)) {
      this.isWhole = false;
      return;
    }
    const at = (this.size % ROWS_A_BLOCK) * ROW;
    if (at === 0) this.blocks.push(Buffer.allocUnsafeSlow(ROWS_A_BLOCK * ROW));
    const block = this.blocks.at(-1);
    block.latin1Write(id, at);
    block.latin1Write(digest, at + ID);
    this.size += 1;
  }
  equals({ blocks, size, isWhole }) {
    const used = (at) => Math.min(ROWS_A_BLOCK, size - at * ROWS_A_BLOCK) * ROW;
    return (
      this.isWhole &&
      isWhole &&
      this.size === size &&
      this.blocks.every((block, at) => block.compare(blocks[at], 0, used(at), 0, used(at)) === 0)
    );
  }
  *[Symbol.iterator]() {
    for (let row = 0; row < this.size; row++) {
      const at = (row % ROWS_A_BLOCK) * ROW;
      const block = this.blocks[Math.floor(row / ROWS_A_BLOCK)];
      yield [block.latin1Slice(at, at + ID), block.latin1Slice(at + ID, at + ROW)];
    }
  }
}
/** Bytes of an id, and of one with its digest. */
const [ID, ROW] = [36, 100];
const ROWS_A_BLOCK = 1024;
const isPlain = (text, length) => typeof text === 'string' && text.length === length && /^[ -~]*$/.test(text);
/** The deals' lines: their root, what they add up to, and the digests of the names that they name. */
class DealLines extends Lines {
  totals = new Totals();
  tree = new Tree();
  named = { account: new Map(), deal: new DigestRows(), seat: new Map() };
  before = '';
  take(bytes, found, where) {
    const line = readLine(bytes, found, where);
    if (!(line.deal > this.before)) fail(where, 'is out of order');
    this.before = line.deal;
    this.tree.push(hashLeafOf(bytes, found.from, found.to));
    this.totals.add(line, where);
    const { account, deal, owner } = line.names;
    if (account) keep(this.named.account, line.account, account);
    if (deal) this.named.deal.add(line.deal, deal);
    if (owner) keep(this.named.seat, line.owner, owner);
  }
  result() {
    return { root: this.tree.root(), count: this.count, totals: this.totals.result(), named: this.named };
  }
}
function checkLines({ root, count, totals }, manifest) {
  if (root !== manifest.root) fail('lines.ndjson', "the Merkle root of the lines is not the manifest's");
  for (const [name, value] of Object.entries(totals))
    if (canonical(value) !== canonical(manifest.totals[name] ?? null))
      fail('manifest.json', `the control total "${name}" is not what the lines add up to`);
  if (count !== manifest.files['lines.ndjson'].rows)
    fail('lines.ndjson', 'has another number of rows than the manifest says');
}
/** The names, each of which must fit its digest; whose they are is gathered. */
class LabelLines extends Lines {
  named = { account: new DigestRows(), deal: new DigestRows(), seat: new DigestRows() };
  take(bytes, found, where) {
    const label = readLabel(bytes, found, where);
    if (Object.hasOwn(this.named, label.kind)) this.named[label.kind].add(label.id, label.digest);
    if (label.erasedAt === undefined) checkLabel(label, where);
  }
  result() {
    return this.named;
  }
}
/** Names that are of no line are tied to nothing; `rows` are of the labels. */
function areTied(rows, named) {
  const isOf = (kind) => rows[kind].isWhole && [...rows[kind]].every(isTied, named[kind]);
  return named.deal.equals(rows.deal) && isOf('account') && isOf('seat');
}
function isTied([id, digest]) {
  const tied = this.get(id);
  return tied === undefined || tied === digest;
}
/** One by one, where at a glance they are not: what is wrong first is told. */
function checkTies(files, named, { error, value }) {
  if (error === undefined && areTied(value, named)) return;
  const digests = { account: new Map(), deal: new Map(), seat: new Map() };
  const tie = (kind, id, digest) => digest && keep(digests[kind], id, digest);
  eachLine(files, 'lines.ndjson', (bytes, found, where) => {
    const { names, ...line } = readLine(bytes, found, where);
    tie('account', line.account, names.account);
    tie('deal', line.deal, names.deal);
    tie('seat', line.owner, names.owner);
  });
  eachLine(files, 'labels.ndjson', (bytes, found, where) => {
    const label = readLabel(bytes, found, where);
    const tied = Object.hasOwn(digests, label.kind) && digests[label.kind].get(String(label.id));
    if (tied && tied !== label.digest) fail(where, 'is not the label that its line names');
    if (label.erasedAt === undefined) checkLabel(label, where);
  });
}
function eachLine(files, name, take) {
  const lines = Object.assign(new Lines(name), { take, result: () => undefined });
  for (const piece of piecesOf(files.find((file) => file.name === name))) lines.add(piece);
  lines.end();
}
function checkLabel({ salt, value, digest }, where) {
  const isSalt = typeof salt === 'string' && /^(?:[0-9a-f]{2})+$/.test(salt);
  if (!isSalt || digestOfLabel(salt, JSON.stringify(value) ?? '') !== digest)
    fail(where, 'the name does not fit its digest');
}
function digestOfLabel(salt, text) {
  if (salt.length + 3 * text.length > SCRATCH.length)
    return digestOf(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]), 'hex');
  const from = SCRATCH.write(salt, 'hex');
  return digestOf(SCRATCH.subarray(0, from + SCRATCH.write(text, from)), 'hex');
}
function checkSides(found, manifest) {
  for (const name of SIDES) {
    const rows = told(found.get(name).rows);
    if (rows !== manifest.files[name].rows)
      fail(name, `has ${rows} rows; the manifest says ${manifest.files[name].rows}`);
  }
}

/** @param archive its files as they lie there, and what is wrong with it after them */
function checkBundle({ files, problem }, options) {
  const aside = lookAside(
    files.filter(({ name }) => ASIDE.includes(name)),
    options.threadFrom,
  );
  const looked = new Map();
  const look = (file) => {
    const known = looked.get(file) ?? aside.resultOf(file) ?? attempt(() => examine(file));
    looked.set(file, known);
    return known;
  };
  for (const file of files) if (!aside.has(file)) look(file);
  // From here on everything is told in one order, whoever looked.
  const found = new Map(files.map((file) => [file.name, told(look(file))]));
  if (problem !== undefined) throw problem;
  for (const name of ['manifest.json', 'checkpoint.txt', 'proof.json'])
    if (!found.has(name)) fail(name, 'is missing');
  const text = (name) => textOf(found.get(name).bytes, name);
  const manifest = readManifest(text('manifest.json'));
  checkFiles(found, manifest);
  const lines = told(found.get('lines.ndjson').rows);
  checkLines(lines, manifest);
  checkTies(files, lines.named, found.get('labels.ndjson').rows);
  checkSides(found, manifest);
  return {
    kind: 'bundle',
    manifest,
    totals: lines.totals,
    ...checkLog(manifest, text('checkpoint.txt'), text('proof.json'), options),
  };
}

// ── A second thread for what lies beside the lines of a large bundle: this same file ──
/** Bytes under which starting it costs more than it saves. */
const WORTH_A_THREAD = 8_000_000;
/** Milliseconds without a sign of life after which its work is done here. */
const PATIENCE = 10_000;
const MARK = 'looks aside for plumbline';

/** Called so, whoever packs this file into something else does not take the path apart. */
const startThread = (...given) => Reflect.construct(Worker, given);
const NOBODY = { has: () => false, resultOf: () => null };
/** Where there is no second thread, all is looked at here, with the same answer. */
function lookAside(files, threadFrom = WORTH_A_THREAD) {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes < threadFrom) return NOBODY;
  try {
    const self = fileURLToPath(import.meta.url);
    // Packed into something else, this file cannot be started by itself.
    if (!readFileSync(self, 'latin1').includes(`const MARK = '${MARK}'`)) return NOBODY;
    const { port1: ear, port2: mouth } = new MessageChannel();
    const beats = new Int32Array(new SharedArrayBuffer(4));
    const given = files.map(({ packed, bytes, ...file }) => ({
      ...file,
      packed: packed && new Uint8Array(packed),
      bytes: bytes && new Uint8Array(bytes),
    }));
    const worker = startThread(self, {
      execArgv: [],
      workerData: { mark: MARK, files: given, mouth, beats },
      transferList: [mouth, ...given.flatMap(({ packed, bytes }) => (packed ?? bytes)?.buffer ?? [])],
    });
    worker.on('error', () => undefined);
    worker.unref();
    return listenTo(files, ear, beats);
  } catch {
    return NOBODY;
  }
}
function listenTo(files, ear, beats) {
  const heard = new Map();
  let isAlive = true;
  return {
    has: (file) => files.includes(file),
    /** Null where nothing is said of it any more. */
    resultOf(file) {
      for (const at = files.indexOf(file); at >= 0; ) {
        const beat = Atomics.load(beats, 0);
        for (let got = receiveMessageOnPort(ear); got; got = receiveMessageOnPort(ear))
          heard.set(got.message.at, heardOf(files[got.message.at].name, got.message));
        if (heard.has(at)) return heard.get(at);
        if (!isAlive) return null;
        isAlive = Atomics.wait(beats, 0, beat, PATIENCE) !== 'timed-out';
      }
      return null;
    },
  };
}
function heardOf(name, message) {
  const { error, value } = unfolded(message);
  if (error !== undefined) return { error };
  const rows = unfolded(value.rows);
  const isNamed = name === 'labels.ndjson' && rows.error === undefined;
  return { value: { ...value, rows: isNamed ? { value: namedAgain(rows.value) } : rows } };
}
/** An error loses its kind on the way from one thread to the other. */
const folded = ({ error, value }) =>
  error === undefined ? { value } : { fault: { where: error.where, what: error.what ?? error.message } };
function unfolded({ fault, value }) {
  if (fault)
    return {
      error: fault.where === undefined ? new Error(fault.what) : new Problem(fault.where, fault.what),
    };
  return { value };
}
function workAside({ files, mouth, beats }) {
  const beat = () => {
    Atomics.add(beats, 0, 1);
    Atomics.notify(beats, 0);
  };
  beat();
  for (const name of ASIDE)
    for (const [at, { bytes, ...file }] of files.entries()) {
      if (file.name !== name) continue;
      const { error, value } = attempt(() =>
        examine({ ...file, bytes: bytes && Buffer.from(bytes.buffer) }, beat),
      );
      const rows = value && folded(value.rows);
      const blocks =
        name === 'labels.ndjson' ? Object.values(rows?.value ?? {}).flatMap((each) => each.blocks) : [];
      mouth.postMessage(
        { at, ...folded({ error, value: value && { ...value, bytes: null, rows } }) },
        blocks.map(({ buffer }) => buffer),
      );
      beat();
    }
}
/** Of the labels, from the other thread. */
const namedAgain = (rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([kind, { blocks, ...row }]) => [
      kind,
      Object.assign(new DigestRows(), row, { blocks: blocks.map(({ buffer }) => Buffer.from(buffer)) }),
    ]),
  );

/** One line with its path: the other lines stay unseen. */
function checkLineProof(text, options) {
  const where = 'the line proof';
  if (!text.endsWith('\n')) fail(where, 'is cut off');
  const proof = parseCanonical(text.slice(0, -1), where);
  if (proof.kind !== 'plumbline line proof') fail(where, 'is no proof of a line');
  knowsFormat(proof, where);
  holdsOnly(proof, LINE_PROOF, where);
  for (const name of ['line', 'manifest', 'checkpoint', 'proof'])
    if (typeof proof[name] !== 'string') fail(where, `has no text of its ${name}`);
  const line = parseCanonical(proof.line, 'the line');
  const manifest = readManifest(proof.manifest);
  if (proof.snapshot !== manifest.snapshot || proof.size !== manifest.totals.lines)
    fail(where, 'is of another snapshot than its manifest');
  const root = rootFromPath(hashLeaf(Buffer.from(proof.line)), proof.index, proof.size, proof.path, where);
  if (root.toString('hex') !== manifest.root) fail('the line', 'is not under the root of the snapshot');
  const names = { account: line.names?.account, deal: line.names?.deal, seat: line.names?.owner };
  const ids = { account: line.account, deal: line.deal, seat: line.owner };
  const called = {};
  for (const label of Array.isArray(proof.labels) ? proof.labels : fail(where, 'has no labels')) {
    if (!isObject(label) || names[label.kind] !== label.digest || ids[label.kind] !== label.id)
      fail('the labels', 'are not the ones that the line names');
    holdsOnly(label, LABEL, 'the labels');
    checkLabel(label, 'the labels');
    called[label.kind] = label.value;
  }
  return {
    kind: 'line',
    line,
    called,
    manifest,
    ...checkLog(manifest, proof.checkpoint, proof.proof, options),
  };
}

// ── Reading: a zip as the product packs it, byte for byte, or a folder ──
const CRC = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc32 =
  zlib.crc32 ??
  ((bytes, sum = 0) => {
    let crc = sum ^ -1;
    for (let at = 0; at < bytes.length; at++) crc = CRC[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
    return (crc ^ -1) >>> 0;
  });
const REPACKED = 'was not packed by the product (or was changed): unpack it and verify the folder';
/** Its files in their order, still packed; a `problem` is what is wrong after the last of them. @param {Buffer} zip */
function openArchive(zip) {
  const files = [];
  const { error } = attempt(() => walkArchive(zip, files));
  return { files, problem: error };
}
function walkArchive(zip, files) {
  const bad = (what = REPACKED) => fail('the archive', what);
  const end = zip.length - 22;
  if (end < 0 || zip.readUInt32LE(end) !== 0x06054b50) bad('is no zip, or is cut off');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const directory = at;
  const isPlainEnd =
    zip.readUInt32LE(end + 4) === 0 &&
    zip.readUInt16LE(end + 8) === count &&
    zip.readUInt32LE(end + 12) === end - at &&
    zip.readUInt16LE(end + 20) === 0;
  if (!isPlainEnd || at > end) bad();
  let next = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== 0x02014b50) bad();
    const [flags, method, crc] = [
      zip.readUInt16LE(at + 8),
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 16),
    ];
    const [packed, size, nameLength, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.subarray(at + 46, at + 46 + nameLength);
    const data = local + 30 + nameLength;
    const descriptor = data + packed;
    // Made by version 2.0, deflated, 1 January 1980, no attributes: every byte of a header has one value.
    const isPlain =
      zip.readUInt32LE(at + 4) === 0x00140014 &&
      flags === 8 &&
      method === 8 &&
      zip.readUInt32LE(at + 12) === 0x00210000 &&
      zip.readUInt32LE(at + 30) === 0 &&
      zip.readUInt32LE(at + 34) === 0 &&
      zip.readUInt32LE(at + 38) === 0;
    if (!isPlain || local !== next || descriptor + 16 > directory) bad();
    const head = Buffer.concat([
      Buffer.from('504b0304140008000800000021000000000000000000000000000000', 'hex').subarray(0, 26),
      zip.subarray(at + 28, at + 30),
      Buffer.alloc(2),
      name,
    ]);
    const tail = Buffer.concat([Buffer.from('504b0708', 'hex'), zip.subarray(at + 16, at + 28)]);
    if (!zip.subarray(local, data).equals(head) || !zip.subarray(descriptor, descriptor + 16).equals(tail))
      bad();
    const key = name.toString('latin1');
    const isOnce = files.every((file) => file.name !== key);
    files.push({ name: key, packed: zip.subarray(data, descriptor), size, crc });
    if (!/^[a-z.]+$/.test(key) || !isOnce) bad('holds a file twice, or one of a strange name');
    next = descriptor + 16;
    at += 46 + nameLength;
  }
  if (at !== end || next !== directory) bad();
}
/**
 * Of a file in an archive, in a folder or in memory; a piece is good until the next one is asked for.
 * @param {{ name: string, size: number, packed?: Uint8Array, crc?: number, path?: string, bytes?: Uint8Array }} file
 */
export function* piecesOf({ name, packed, size, crc, path, bytes }) {
  if (!packed) return yield path === undefined ? bytes : readFileSync(path);
  let [made, sum] = [0, 0];
  for (const piece of unpacked(name, packed, size)) {
    made += piece.length;
    if (made > Math.max(1, size)) fail(name, 'cannot be unpacked');
    sum = crc32(piece, sum);
    yield piece;
  }
  if (made !== size || sum !== crc) fail(name, 'is not what the archive says');
}
const PIECE = 65_536;
let piece;
/** In one and the same memory, as far as Node unpacks so at once: fresh memory can cost more than what is done with it. */
function* unpacked(name, packed, size) {
  const engine = zlib.createInflateRaw();
  const { _handle: handle, _writeState: state } = engine;
  if (typeof handle?.writeSync !== 'function' || !(state instanceof Uint32Array)) {
    yield unpackedWhole(name, packed, size);
    return;
  }
  piece ??= Buffer.allocUnsafeSlow(PIECE);
  let isBad = false;
  handle.onerror = () => {
    isBad = true;
  };
  try {
    for (let [room, rest] = [0, packed.length]; room === 0; ) {
      handle.writeSync(zlib.constants.Z_FINISH, packed, packed.length - rest, rest, piece, 0, PIECE);
      [room, rest] = state;
      if (isBad) fail(name, 'cannot be unpacked');
      if (room > 0 && rest > 0) fail(name, 'is not what the archive says');
      yield piece.subarray(0, PIECE - room);
    }
  } finally {
    engine.close();
  }
}
function unpackedWhole(name, packed, size) {
  let found;
  try {
    found = zlib.inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      // In one piece, as long as the archive does not claim what it cannot hold (deflate packs at most 1032 to 1).
      chunkSize: Math.max(64, Math.min(size + 1, packed.length * 1032 + 64, 2 ** 28)),
      info: true,
    });
  } catch {
    fail(name, 'cannot be unpacked');
  }
  if (found.engine.bytesWritten !== packed.length) fail(name, 'is not what the archive says');
  return found.buffer;
}
function openFolder(folder) {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const files = names.map((name) => {
    const path = join(folder, name);
    const found = statSync(path);
    if (!found.isFile()) fail(name, 'is not named by the manifest');
    return { name, path, size: found.size };
  });
  return { files };
}

// ── Other files of the product: each has its own check, and a sound one must not be called changed ──
const LOG_EXPORT = 'an export of the audit log';
const CHECK_LOG = 'check it with "plumbline audit verify FILE"';
const RENDERED = 'check the bundle that it came in, which names its digest';
/** What the file says it is, and where that is checked; null for a snapshot's, or for no file of the product. */
function otherKind(bytes) {
  const start = bytes.subarray(0, 5).toString('latin1');
  if (start === '%PDF-') return ['a PDF report', RENDERED];
  if (start.startsWith('PK')) {
    const directory = bytes.subarray(-65_536);
    if (directory.includes('entries.ndjson')) return [LOG_EXPORT, CHECK_LOG];
    return directory.includes('[Content_Types].xml') ? ['a workbook', RENDERED] : null;
  }
  if (/^plumbline\/workspace\/\S+\n\d+\n/.test(bytes.subarray(0, 200).toString('latin1')))
    return ['a checkpoint of the audit log', `${CHECK_LOG} --key VERIFIER-KEY`];
  if (bytes.length > 5_000_000 || !bytes.subarray(0, 200).includes('plumbline entry proof')) return null;
  return ['a proof of one entry of the audit log', CHECK_LOG];
}
const otherOf = (bytes) => {
  const kind = otherKind(bytes);
  return kind
    ? { isOther: true, where: 'The file', what: `is ${kind[0]}, not of a snapshot: ${kind[1]}` }
    : {};
};

/** @param otherwise what the file may be instead, asked only once it is known to hold no snapshot */
function guarded(check, otherwise = () => ({})) {
  try {
    return { ok: true, ...check() };
  } catch (error) {
    const other = otherwise();
    if (other.isOther) return { ok: false, ...other };
    if (error instanceof Problem) return { ok: false, where: error.where, what: error.what };
    return {
      ok: false,
      where: 'the file',
      what: `cannot be read as a snapshot (${error instanceof Error ? error.message : error})`,
    };
  }
}

/**
 * @param {Uint8Array} bytes a bundle's zip, or a line proof
 * @param {{ key?: string, threadFrom?: number }} [options] `key`: the verifier key line that you got from elsewhere;
 * `threadFrom`: the bytes beside the lines from which a second thread looks at them
 */
export function verifyBytes(bytes, options = {}) {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return guarded(
    () => checkHeld(held, options),
    () => otherOf(held),
  );
}
function checkHeld(held, options) {
  checkGivenKey(options);
  return held[0] === 0x7b
    ? checkLineProof(textOf(held, 'the line proof'), options)
    : checkBundle(openArchive(held), options);
}

/** @param {ReadonlyMap<string, Uint8Array>} files a bundle's files by name */
export function verifyFiles(files, options = {}) {
  const held = [...files].map(([name, bytes]) => ({
    name,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    size: bytes.byteLength,
  }));
  return guarded(() => checkBundle({ files: held }, options));
}

/** @param {string} path a zip, a line proof or a folder */
export function verifyPath(path, options = {}) {
  let held;
  return guarded(
    () => {
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found) fail(path, 'is not there');
      checkGivenKey(options);
      if (found.isDirectory()) return checkBundle(openFolder(path), options);
      held = readFileSync(path);
      return checkHeld(held, options);
    },
    () => (held ? otherOf(held) : {}),
  );
}

/** What was checked, in lines for people. */
export function describe(result) {
  if (result.isOther) return [`NOT CHECKED. ${result.where} ${result.what}.`];
  if (!result.ok) return [`NOT VALID. ${result.where} ${result.what}.`];
  const { manifest, checkpoint } = result;
  const commit = manifest.totals.cells
    .filter((cell) => cell.category === 'commit')
    .map((cell) => `${cell.state ?? 'none'} ${cell.total}`);
  return [
    `VALID. Snapshot ${manifest.snapshot} of ${manifest.workspace.name}, ${manifest.period.label}, known at ${manifest.knownAt}.`,
    result.kind === 'line'
      ? `Deal ${result.called.deal === undefined ? '' : `${JSON.stringify(result.called.deal)}, `}${result.line.deal}: ${result.line.category}, ${result.line.state}, ${result.line.amount} ${result.line.currency}, closes ${result.line.closesOn}.`
      : `${manifest.totals.lines} lines, ${manifest.totals.inScope} in scope; the totals were added up again. Commit in ${manifest.currency}: ${commit.join(', ') || '0'}.`,
    // Absent: plan rates, as everywhere before there was a choice.
    ...(manifest.rateBasis === undefined ? [] : [RATE_BASES[manifest.rateBasis](manifest)]),
    ...(manifest.reconstructed === true
      ? [`Reconstructed: the state as of ${manifest.effectiveAt}, from what was known when it was frozen.`]
      : []),
    `Root ${manifest.root}.`,
    `In the log at ${result.completedSeq} of ${checkpoint.size}, signed by the key ${checkpoint.fingerprint}.`,
    'Compare that key with the one you got from the company itself (or give it with --key): a bundle cannot vouch for its own key.',
    ...(manifest.successorOf === undefined
      ? []
      : [
          'Names were erased after the freeze: labels and rendered files were made anew; lines and root are the same.',
        ]),
  ];
}

if (workerData?.mark === MARK) workAside(workerData);
else if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [path, flag, key] = process.argv.slice(2);
  if (!path || (flag !== undefined && (flag !== '--key' || !key))) {
    console.error('Usage: node verify.mjs BUNDLE.zip|FOLDER|LINE-PROOF.json [--key VERIFIER-KEY]');
    process.exitCode = 2;
  } else {
    const result = verifyPath(path, key ? { key } : {});
    for (const line of describe(result)) console.log(line);
    process.exitCode = result.ok ? 0 : 1;
  }
}
