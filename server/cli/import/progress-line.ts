// One line that is written over while an import runs: its step, rows, speed and time left; to a file only that it waits.
import type { OnProgress, Progress } from '@/server/sources/import-ledger';

const EVERY_MS = 100;
/** A speed of the first moments says nothing. */
const MEASURED_AFTER_MS = 1_000;

/** @param elapsed milliseconds since it began to read. */
export function progressWords({ step, rows, bytes, totalBytes }: Progress, elapsed: number): string {
  const words = [step];
  if (rows > 0) words.push(`${rows} rows`);
  if (elapsed >= MEASURED_AFTER_MS && rows > 0) words.push(`${Math.round((rows * 1_000) / elapsed)} rows/s`);
  if (elapsed >= MEASURED_AFTER_MS && bytes > 0 && bytes < totalBytes) {
    const seconds = Math.ceil((elapsed * (totalBytes - bytes)) / bytes / 1_000);
    words.push(`about ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} left`);
  }
  return words.join(' · ');
}

export function progressLine(out: NodeJS.WriteStream = process.stderr): OnProgress {
  let written = 0;
  let began: number | null = null;
  let hasSaidSo = false;
  return (progress) => {
    const now = performance.now();
    const isWaiting = progress.step.startsWith('Waiting');
    if (!isWaiting) began ??= now;
    if (!out.isTTY) {
      if (isWaiting && !hasSaidSo) out.write(`${progress.step}: one runs at a time.\n`);
      hasSaidSo ||= isWaiting;
      return;
    }
    if (now - written < EVERY_MS) return;
    written = now;
    out.write(`\r\u001B[K${progressWords(progress, began === null ? 0 : now - began)}`);
  };
}
