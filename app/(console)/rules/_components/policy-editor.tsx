// Drafts the next version: its files edited here or uploaded, its tables too; the door checks both before it keeps anything.
'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { useTRPCClient } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Field } from '../../../_ui/field';
import { FileDrop } from '../../../_ui/file-drop';
import { Notice } from '../../../_ui/notice';
import { notifyDone, notifyFailed } from '../../../_ui/notify';
import { Textarea } from '../../../_ui/textarea';
import { useLeaveGuard } from '../../../_ui/use-leave-guard';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { CedarField } from './cedar-field';
import { LeaveNotice } from './leave-notice';
import { ProblemList } from './problem-list';
import { readUploads } from './read-uploads';
import { RowEditor } from './row-editor';
import type { PolicyVersionView } from './rules-answers';

export function PolicyEditor({
  view,
  timeZone,
  onClose,
}: {
  view: PolicyVersionView;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const router = useRouter();
  const draft = useMove(client.rules.draftPolicies.mutate);
  const [files, setFiles] = useState(view.files);
  const [rows, setRows] = useState(view.rows.map(({ row }) => row));
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isFine, setIsFine] = useState(false);
  /** Where to, once the edits are thrown away; '' only closes the editor. */
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  const hasEdits =
    note.trim() !== '' ||
    JSON.stringify([files, rows]) !== JSON.stringify([view.files, view.rows.map(({ row }) => row)]);
  useLeaveGuard(hasEdits, setLeavingTo);
  const input = { basedOn: view.version, files, tables: rows, ...(note.trim() ? { note: note.trim() } : {}) };

  async function check() {
    setIsFine(false);
    setRefusal(null);
    try {
      const answer = await client.rules.draftPolicies.mutate({ key: uuidv4(), preview: true, input });
      if (answer.status === 'refused') setRefusal(answer);
      else setIsFine(true);
    } catch (error) {
      notifyFailed({
        title: 'Not checked',
        description: error instanceof Error ? error.message : 'No answer came.',
      });
    }
  }

  async function save() {
    setIsFine(false);
    setRefusal(null);
    const answer = await draft.run(input);
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    const { version } = answer.result;
    notifyDone({ title: `Version ${version} is kept as a draft` });
    onClose();
    router.replace(`/rules/policies?version=${version}`, { scroll: false });
  }

  async function take(chosen: File[]) {
    const read = await readUploads(chosen, files);
    if (read.files) setFiles(read.files);
    if (read.rows) setRows(read.rows);
    if (read.refused) notifyFailed({ title: 'Not taken', description: read.refused });
  }
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-semibold text-base">
          A draft from {view.version === null ? 'the shipped policies' : `version ${view.version}`}
        </h2>
        <div className="flex gap-2">
          <Button variant="ghost" onClick={() => (hasEdits ? setLeavingTo('') : onClose())}>
            Leave
          </Button>
          <Button onClick={() => void check()}>Check</Button>
          <Button type="submit" variant="primary" loading={draft.isPending}>
            Keep as a draft
          </Button>
        </div>
      </div>
      {leavingTo !== null ? (
        <LeaveNotice
          onLeave={() => {
            onClose();
            if (leavingTo) router.push(leavingTo);
          }}
          onStay={() => setLeavingTo(null)}
        />
      ) : null}
      {isFine ? (
        <Notice kind="done" title="It parses, fits the schema and locks nobody out">
          Nothing is kept yet. Its tables are asked again when it is proposed.
        </Notice>
      ) : null}
      {refusal ? (
        <RefusalNotice refusal={refusal} timeZone={timeZone} onClose={() => setRefusal(null)}>
          <ProblemList problems={refusal.problems} />
        </RefusalNotice>
      ) : null}
      <Field label="Why" hint="What this version is for; shown in its history">
        {(control) => (
          <Textarea
            {...control}
            value={note}
            maxLength={280}
            rows={2}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <FileDrop
        label="Upload files"
        hint="Cedar files take the place of those of the same name; a .json file takes the place of the tables"
        accept=".cedar,.json,text/plain,application/json"
        multiple
        onFiles={(chosen) => void take(chosen)}
      />
      {files.map((file) => (
        <CedarField
          key={file.name}
          file={file}
          problems={refusal?.problems}
          onText={(text) =>
            setFiles(files.map((each) => (each.name === file.name ? { ...each, text } : each)))
          }
          onRemove={() => setFiles(files.filter((each) => each.name !== file.name))}
        />
      ))}
      <RowEditor rows={rows} onRows={setRows} />
    </form>
  );
}
