// Takes a mapping file that was saved before.
'use client';
import { useRef } from 'react';
import { Button } from '../../../../../_ui/button';
import { notifyDone, notifyFailed } from '../../../../../_ui/notify';
import { type Mapping, readMappingFile } from './mapping';

export function LoadMapping({ onMapping }: { onMapping: (mapping: Mapping) => void }) {
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File | undefined) {
    if (!file) return;
    const read = readMappingFile(await file.text());
    if ('problem' in read) return notifyFailed({ title: 'Not loaded', description: read.problem });
    onMapping(read.mapping);
    notifyDone({ title: 'Mapping loaded', description: file.name });
  }
  return (
    <>
      <Button size="sm" onClick={() => input.current?.click()}>
        Load a mapping file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label="Load a mapping file"
        className="sr-only"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
