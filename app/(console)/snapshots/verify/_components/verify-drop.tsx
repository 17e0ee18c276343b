// Takes a bundle or a line's proof, has it checked, and says what holds or the first thing that does not.
'use client';
import { useState } from 'react';
import { FileDrop } from '../../../../_ui/file-drop';
import { Notice } from '../../../../_ui/notice';
import { Progress } from '../../../../_ui/progress';

type Checked = { name: string; ok: boolean; isOther: boolean; lines: string[] };

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
        hint="bundle.zip or line-….json, 256 MB at most"
        accept=".zip,.json"
        disabled={isBusy}
        onFiles={check}
      />
      <div aria-live="polite">
        {isBusy ? <Progress label="Checking" done={0} total={null} /> : null}
        {checked ? (
          <Notice
            kind={checked.isOther ? 'info' : checked.ok ? 'done' : 'danger'}
            title={`${checked.name}: ${checked.isOther ? 'not of a snapshot' : checked.ok ? 'valid' : 'not valid'}`}
          >
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
  try {
    const response = await fetch('/api/uploads/verify', { method: 'POST', body: file });
    const answer: { ok?: boolean; isOther?: boolean; lines?: string[]; problem?: string } =
      await response.json();
    return {
      name: file.name,
      ok: answer.ok === true,
      isOther: answer.isOther === true,
      lines: answer.lines ?? [answer.problem ?? 'No answer.'],
    };
  } catch {
    return { name: file.name, ok: false, isOther: false, lines: ['The file could not be sent. Try again.'] };
  }
}
