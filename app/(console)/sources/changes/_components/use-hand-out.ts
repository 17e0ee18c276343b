// Hands rows out as a file and marks them exported in the same step; pressed again after a lost answer it gives the same file.
'use client';
import { useState } from 'react';
import type { ChangeFile } from '@/server/core/outbox/crm-cell';
import { notifyDone, notifyFailed } from '../../../../_ui/notify';
import type { Answer, Refusal } from '../../../_components/draft/use-move';
import { saveTextAsFile } from '../../../_components/save-text-as-file';

type Written = { text: string; records: number; byHand: readonly unknown[] };

export function useHandOut(given: {
  mark: (file: ChangeFile) => Promise<Answer<{ exportId: string }> | null>;
  read: (exportId: string, file: ChangeFile) => Promise<Written>;
  /** Without its ending. */
  nameOf: (file: ChangeFile) => string;
  records: (count: number) => string;
  byHand: (count: number) => string;
}) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function handOut(file: ChangeFile) {
    const answer = await given.mark(file);
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    try {
      const { text, records, byHand } = await given.read(answer.result.exportId, file);
      if (records > 0) saveTextAsFile(`${given.nameOf(file)}.csv`, text, 'text/csv');
      notifyDone({
        title: `${given.records(records)} handed out`,
        ...(byHand.length > 0 ? { description: `${given.byHand(byHand.length)} to enter by hand` } : {}),
      });
    } catch (error) {
      const description = error instanceof Error ? error.message : 'Press again to get the file.';
      notifyFailed({ title: 'The file was not saved', description });
    }
  }
  return { handOut, refusal };
}
