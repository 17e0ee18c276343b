import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { partBytes } from './part-bytes';

const line = Buffer.from('{"deal":"Käse"}\n', 'utf8');

describe('a stored part of a file', () => {
  it('is read as it was before it was deflated', async () => {
    const stored = { bytes: deflateRawSync(line), isDeflated: true };
    expect(Buffer.from(await partBytes(stored))).toEqual(line);
  });

  it('of an earlier version is read as it stands', async () => {
    expect(await partBytes({ bytes: line, isDeflated: false })).toBe(line);
  });
});
