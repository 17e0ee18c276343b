// Takes a bundle or a line's proof, has it checked, and says what holds or the first thing that does not.
'use client';
import { useState } from 'react';
import type { UploadVerdict } from '@/server/http/verify-upload';
import { FileDrop } from '../../../../_ui/file-drop';
import { Notice } from '../../../../_ui/notice';
import { Progress } from '../../../../_ui/progress';

type Checked = { name: string; verdict: UploadVerdict['verdict']; lines: string[] };

const SAID = {
  valid: ['done', 'valid'],
  foreign: ['danger', 'not signed by this workspace'],
  invalid: ['danger', 'not valid'],
  other: ['info', 'not of a snapshot'],
} as const;

export function VerifyDrop() {
  const [checked, setChecked] = useState<Checked | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function check(files: readonly File[]) {
    const [file] = files;
    if (!file) return;
    setIsBusy(true);
    setChecked(null);
    setChecked(await send(file));
    setIsBusy(false);
  }
  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label="Drop a bundle or a line's proof here"
        hint="A bundle (ZIP) or the proof of one line (JSON), 256 MB at most"
        accept=".zip,.json"
        disabled={isBusy}
        onFiles={check}
      />
      <div aria-live="polite">
        {isBusy ? <Progress label="Checking" done={0} total={null} /> : null}
        {checked ? (
          <Notice kind={SAID[checked.verdict][0]} title={`${checked.name}: ${SAID[checked.verdict][1]}`}>
            <ul className="flex flex-col gap-1 break-words">
              {checked.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}

async function send(file: File): Promise<Checked> {
  const no = (line: string): Checked => ({ name: file.name, verdict: 'invalid', lines: [line] });
  try {
    const response = await fetch('/api/uploads/verify', { method: 'POST', body: file });
    const answer: UploadVerdict | { problem: string } = await response.json();
    return 'problem' in answer ? no(answer.problem) : { name: file.name, ...answer };
  } catch {
    return no('The file could not be sent. Try again.');
  }
}
