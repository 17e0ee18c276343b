// Writes an export beside its place and moves it there when it is whole; cut off or out of room, nothing is left of it.
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Sentence } from '@/server/launch/sentence.mjs';

/** @throws {Sentence} that says why it could not be written and what to do. */
export async function writeWholeFile(out: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(Readable.from(bytes), createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw new Sentence(outputProblem(error, out));
  }
}

export async function* oneText(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** Why a file could not be written, and what to do. */
export function outputProblem(error: unknown, out: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC')
    return `The disk is full: ${out} was not written. Make room or choose another place.`;
  if (code === 'EACCES' || code === 'EPERM') return `${out} may not be written there. Choose another place.`;
  if (code === 'ENOENT') return `The folder of ${out} does not exist.`;
  if (code === 'EISDIR') return `${out} is a folder. Name a file.`;
  throw error;
}
