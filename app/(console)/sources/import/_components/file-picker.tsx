// Takes files by drop, by choice or as a whole folder; what is no table stays out and is named.
'use client';
import { useRef } from 'react';
import { formatCountOf } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { FileDrop } from '../../../../_ui/file-drop';

const TABLE = /\.(csv|tsv|txt|tab|json|ndjson|jsonl|xlsx|xlsm|zip)$/i;

export function FilePicker({
  files,
  onFiles,
  disabled,
}: {
  files: readonly File[];
  onFiles: (files: File[]) => void;
  disabled: boolean;
}) {
  const folder = useRef<HTMLInputElement>(null);
  const others = files.filter((file) => !TABLE.test(file.name)).length;
  return (
    <div className="flex flex-col gap-2">
      <FileDrop
        label="Drop files here, or choose them"
        hint="CSV, JSON or XLSX files, or one ZIP file with them in it"
        accept=".csv,.tsv,.txt,.tab,.json,.ndjson,.jsonl,.xlsx,.zip"
        multiple
        disabled={disabled}
        onFiles={onFiles}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" disabled={disabled} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <input
          ref={(input) => {
            folder.current = input;
            // React has no name for it; every browser that picks folders knows this one.
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          multiple
          tabIndex={-1}
          aria-label="Choose a folder"
          className="sr-only"
          onChange={(event) => onFiles([...(event.target.files ?? [])])}
        />
        {files.length > 0 ? (
          <span className="text-ink-3 text-xs">
            {formatCountOf(files.length, 'file')} chosen
            {others > 0 ? `; ${formatCountOf(others, 'is', 'are')} no CSV and only listed` : ''}
          </span>
        ) : null}
      </div>
    </div>
  );
}
