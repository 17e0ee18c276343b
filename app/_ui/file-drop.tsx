// A place to drop files or pick them; it hands over what was chosen and refuses nothing itself but an empty choice.
'use client';
import { clsx } from 'clsx';
import { type DragEvent, type ReactNode, useState } from 'react';
import { formatBytes } from '../_lib/format';

export function FileDrop({
  label,
  hint,
  accept,
  multiple = false,
  name,
  disabled = false,
  onFiles,
}: {
  label: string;
  hint?: ReactNode;
  /** As the browser's input takes it: ".csv,.zip". */
  accept?: string;
  multiple?: boolean;
  name?: string;
  disabled?: boolean;
  onFiles: (files: File[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const [chosen, setChosen] = useState<File[]>([]);

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length === 0) return;
    setChosen(files);
    onFiles(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      className={clsx(
        'flex flex-col items-center gap-1 rounded-lg border border-dashed px-6 py-8 text-center text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
        isOver ? 'border-accent-ink bg-accent-soft' : 'border-control bg-surface hover:bg-hover',
        disabled && 'opacity-55',
      )}
    >
      <input
        type="file"
        name={name}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => take(event.target.files)}
        className="sr-only"
      />
      <span className="font-medium text-accent-ink">{label}</span>
      {hint ? <span className="text-ink-3 text-xs">{hint}</span> : null}
      {chosen.length > 0 ? (
        <ul className="mt-2 text-ink-2 text-xs">
          {chosen.slice(0, 12).map((file) => (
            <li key={file.name}>
              {file.name} · {formatBytes(file.size)}
            </li>
          ))}
          {chosen.length > 12 ? <li>and {chosen.length - 12} more</li> : null}
        </ul>
      ) : null}
    </label>
  );
}
