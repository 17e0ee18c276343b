// Copies a text and says that it did, in its own place, without moving anything.
'use client';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { Glyph } from './glyph';

const SAID_MS = 2_000;

export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [said, setSaid] = useState<'copied' | 'blocked' | null>(null);

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  // A page that is not on https has no clipboard; then the text stays selectable and we say so.
  const copy = () => {
    if (!navigator.clipboard) return setSaid('blocked');
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('blocked'),
    );
  };
  return (
    <Button size="sm" variant="ghost" onClick={copy}>
      <Glyph name={said === 'copied' ? 'check' : 'copy'} size={12} />
      <span aria-live="polite">
        {said === 'copied' ? 'Copied' : said === 'blocked' ? 'Select and copy by hand' : label}
      </span>
    </Button>
  );
}
