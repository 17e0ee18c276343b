// Sends an upload with progress; fetch cannot tell how far a body has come.
import type { FileSourceKind } from '@/server/core/vocabulary/source-kind';

/** What deals are that the source showed before and that the files do not show. */
export type MissingRows = 'unknown' | 'deleted' | 'filtered';
export type Upload = {
  name: string;
  body: Blob;
  source: string;
  kind: FileSourceKind;
  /** YYYY-MM-DD */
  asOf: string;
  /** 'later': it waits for a go once it was read and compared. */
  go: 'now' | 'later';
  /** JSON of what was declared of where the files come from. */
  origin?: string;
  missing: MissingRows;
};
export type UploadProgress = { sent: number; total: number; elapsedMs: number };
type Answer = { importId: string } | { problem: string };

const NO_ANSWER = 'The console did not answer. Check the connection and send the files again.';

export function sendUpload(
  { body, ...query }: Upload,
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/uploads?${new URLSearchParams(query)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    let startedAt: number | null = null;
    request.upload.onprogress = ({ loaded, total, timeStamp }) => {
      startedAt ??= timeStamp;
      onProgress({ sent: loaded, total, elapsedMs: timeStamp - startedAt });
    };
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ problem: NO_ANSWER });
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

function readAnswer(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) {
      if ('importId' in answer && typeof answer.importId === 'string') return { importId: answer.importId };
      if ('problem' in answer && typeof answer.problem === 'string') return { problem: answer.problem };
    }
  } catch {
    return { problem: NO_ANSWER };
  }
  return { problem: NO_ANSWER };
}
