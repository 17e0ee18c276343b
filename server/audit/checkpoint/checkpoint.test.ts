// Checkpoints are C2SP signed notes: fixed bytes for a fixed head and key, and nothing else opens.
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_ROOT, leafHash } from '../merkle/hash';
import { openCheckpoint, signCheckpoint } from './checkpoint';
import { keyId, noteKey, parseVerifierKey, verifierKey } from './note-key';
import { openNote, signNote } from './signed-note';

const WORKSPACE = '0190a0c0-0000-7000-8000-000000000001';
const ROOT = leafHash(Buffer.from('plumb'));

const before = process.env.PLUMBLINE_MASTER_KEY;
beforeAll(() => {
  process.env.PLUMBLINE_MASTER_KEY = 'a key for tests only';
  return () => {
    if (before === undefined) delete process.env.PLUMBLINE_MASTER_KEY;
    else process.env.PLUMBLINE_MASTER_KEY = before;
  };
});

describe('a key', () => {
  it('has a verifier line that parses back to it, and no other line does', () => {
    const { name, publicKey } = noteKey(WORKSPACE, 1);
    const line = verifierKey(name, publicKey);
    expect(parseVerifierKey(line)).toEqual({ name, publicKey });
    for (const wrong of ['', 'x', line.slice(1), line.replace('+', '+0'), `${line}A`])
      expect(parseVerifierKey(wrong)).toBeNull();
  });

  it('has the id that C2SP computes for a published key', () => {
    // The example of C2SP signed-note: name, public key and the id in its verifier line.
    const line = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const parsed = parseVerifierKey(line);
    expect(parsed?.name).toBe('PeterNeumann');
    expect(Buffer.from(keyId('PeterNeumann', parsed?.publicKey ?? Uint8Array.of())).toString('hex')).toBe(
      'c74f20a3',
    );
  });

  it('differs by workspace and rotation, and is the same each time', () => {
    const keys = [noteKey(WORKSPACE, 1), noteKey(WORKSPACE, 2), noteKey('another', 1)];
    expect(new Set(keys.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(3);
    expect(noteKey(WORKSPACE, 1).publicKey).toEqual(keys[0]?.publicKey);
  });
});

describe('a signed note', () => {
  it('opens the published example of C2SP, and not with a letter changed', () => {
    const key = parseVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const text =
      'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n';
    const note = `${text.replace('’', "'")}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    expect(openNote(note, key ? [key] : [])).toMatchObject({ ok: true });
    expect(openNote(note.replace('answer', 'Answer'), key ? [key] : [])).toMatchObject({ ok: false });
  });
});

describe('a checkpoint', () => {
  it('has origin, size and root on lines of their own, and the same bytes each time', () => {
    const note = signCheckpoint(WORKSPACE, 7, ROOT, noteKey(WORKSPACE, 1));
    expect(note.split('\n').slice(0, 4)).toEqual([
      `plumbline/workspace/${WORKSPACE}`,
      '7',
      Buffer.from(ROOT).toString('base64'),
      '',
    ]);
    expect(signCheckpoint(WORKSPACE, 7, ROOT, noteKey(WORKSPACE, 1))).toBe(note);
    expect(openCheckpoint(note, [noteKey(WORKSPACE, 1)])).toEqual({
      ok: true,
      checkpoint: { origin: `plumbline/workspace/${WORKSPACE}`, size: 7n, root: new Uint8Array(ROOT) },
    });
  });

  it('stays verifiable after a rotation, by the key that signed it', () => {
    const old = signCheckpoint(WORKSPACE, 7, ROOT, noteKey(WORKSPACE, 1));
    const both = [noteKey(WORKSPACE, 1), noteKey(WORKSPACE, 2)];
    expect(openCheckpoint(old, both)).toMatchObject({ ok: true });
    expect(openCheckpoint(old, [noteKey(WORKSPACE, 2)])).toMatchObject({ ok: false });
    expect(openCheckpoint(old, [noteKey('another', 1)])).toMatchObject({ ok: false });
  });

  it('opens with no byte changed, added or taken away', () => {
    const keys = [noteKey(WORKSPACE, 1)];
    const note = Buffer.from(signCheckpoint(WORKSPACE, 123456, ROOT, noteKey(WORKSPACE, 1)));
    for (let at = 0; at < note.length; at++)
      for (const by of [1, 0x20, 0x80]) {
        const changed = Buffer.from(note);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(openCheckpoint(changed.toString('utf8'), keys).ok, `byte ${at} ^ ${by}`).toBe(false);
      }
    expect(openCheckpoint(`x${note}`, keys).ok).toBe(false);
    expect(openCheckpoint(`${note}x`, keys).ok).toBe(false);
    expect(openCheckpoint(note.toString('utf8').slice(0, -1), keys).ok).toBe(false);
  });

  it('refuses a signed text that is no checkpoint', () => {
    const key = noteKey(WORKSPACE, 1);
    const root = Buffer.from(ROOT).toString('base64');
    const texts = [
      'o\n7\n',
      'o\n07\nx\n',
      `o\n-1\n${root}\n`,
      `o\n0\n${root}\n`,
      `o\n18446744073709551616\n${root}\n`,
    ];
    for (const text of texts) expect(openCheckpoint(signNote(text, key), [key]).ok, text).toBe(false);
    const most = `o\n18446744073709551615\n${root}\n`;
    expect(openCheckpoint(signNote(most, key), [key])).toMatchObject({
      checkpoint: { size: 2n ** 64n - 1n },
    });
    const empty = `o\n0\n${Buffer.from(EMPTY_ROOT).toString('base64')}\n`;
    expect(openCheckpoint(signNote(empty, key), [key])).toMatchObject({ ok: true });
  });

  it('never throws and never opens for any other text', () => {
    const keys = [noteKey(WORKSPACE, 1)];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(openCheckpoint(text, keys).ok).toBe(false);
        expect(openCheckpoint(`${text}\n\n— ${keys[0]?.name} ${text}\n`, keys).ok).toBe(false);
      }),
    );
  });

  it('is not opened by a key of the same name that did not sign it', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const der = publicKey.export({ format: 'der', type: 'spki' });
    const other = { name: noteKey(WORKSPACE, 1).name, publicKey: new Uint8Array(der.subarray(12)) };
    expect(openCheckpoint(signCheckpoint(WORKSPACE, 7, ROOT, noteKey(WORKSPACE, 1)), [other]).ok).toBe(false);
  });
});
