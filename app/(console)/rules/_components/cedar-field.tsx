// One file of Cedar to edit; a problem of this file puts the cursor at its line and column.
'use client';
import { useRef, useState } from 'react';
import { Button } from '../../../_ui/button';
import { Textarea } from '../../../_ui/textarea';
import { offsetOf, placeOf } from './place-of-problem';

export function CedarField({
  file,
  problems = [],
  onText,
  onRemove,
}: {
  file: { name: string; text: string };
  problems?: readonly string[];
  onText: (text: string) => void;
  onRemove: () => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const places = problems.flatMap((problem) => placeOf(problem, file.name) ?? []);
  const [isOpen, setIsOpen] = useState(false);
  const id = `file-${file.name}`;

  function go(line: number, column: number) {
    setIsOpen(true);
    const at = offsetOf(file.text, line, column);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
    });
  }
  return (
    <details
      open={isOpen || places.length > 0}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="rounded-lg border border-line bg-surface p-3"
    >
      <summary className="font-medium text-sm">
        {file.name}
        {places.length > 0 ? <span className="ml-2 text-bad-ink">something to mend</span> : null}
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        {places.map(({ line, column, says }) => (
          <div key={says}>
            <Button size="sm" onClick={() => go(line, column)}>
              Go to line {line}, column {column}
            </Button>
          </div>
        ))}
        <label htmlFor={id} className="sr-only">
          Text of {file.name}
        </label>
        <Textarea
          id={id}
          ref={area}
          value={file.text}
          spellCheck={false}
          rows={12}
          className="max-h-[32rem] font-mono text-xs"
          onChange={(event) => onText(event.target.value)}
        />
        <div>
          <Button size="sm" variant="ghost" onClick={onRemove}>
            Remove {file.name}
          </Button>
        </div>
      </div>
    </details>
  );
}
