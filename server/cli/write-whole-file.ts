// Writes an export beside its place and moves it there when it is whole; cut off or out of room, nothing is left of it.
import { createWriteStream, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Sentence } from '@/server/launch/sentence.mjs';

/** @throws {Sentence} that says why it could not be written and what to do. */
export async function writeWholeFile(
  out: string,
  content: AsyncIterable<Uint8Array> | string | Uint8Array,
): Promise<void> {
  const part = `${out}.part`;
  const whole = typeof content === 'string' || content instanceof Uint8Array;
  try {
    await pipeline(Readable.from(whole ? [Buffer.from(content)] : content), createWriteStream(part));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new Sentence(outputProblem(error, out));
  }
}

/** Asked before anything is done whose answer is to be written there. @returns what is wrong with the place; null: nothing. */
export function placeProblem(out: string): string | null {
  try {
    const folder = statSync(dirname(out), { throwIfNoEntry: false });
    if (!folder) return `The folder of ${out} does not exist. Make it, or name another place.`;
    if (!folder.isDirectory()) return `${dirname(out)} is no folder. Name another place.`;
    const there = statSync(out, { throwIfNoEntry: false });
    return there?.isDirectory() ? `${out} is a folder. Name a file.` : null;
  } catch (error) {
    return outputProblem(error, out);
  }
}

/** Why a file could not be written, and what to do; what is no fault of the place is thrown on. */
function outputProblem(error: unknown, out: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC')
    return `The disk is full: ${out} was not written. Make room or choose another place.`;
  if (code === 'EACCES' || code === 'EPERM') return `${out} may not be written there. Choose another place.`;
  if (code === 'ENOENT') return `The folder of ${out} does not exist. Make it, or name another place.`;
  if (code === 'EISDIR') return `${out} is a folder. Name a file.`;
  if (/^E[A-Z]+$/.test(code)) return `${out} cannot be written there (${code}). Choose another place.`;
  throw error;
}
