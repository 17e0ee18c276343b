// Chooses a source, a day and files, and sends them; afterwards the import goes on by itself on its own page.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import {
  FILE_SOURCE_KINDS,
  type FileSourceKind,
  SOURCE_KIND_LABELS,
} from '@/server/core/vocabulary/source-kind';
import { formatBytes, formatCountOf, formatDuration } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Card } from '../../../../_ui/card';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { Input } from '../../../../_ui/input';
import { LinkButton } from '../../../../_ui/link-button';
import { Notice } from '../../../../_ui/notice';
import { Progress } from '../../../../_ui/progress';
import { SegmentedControl } from '../../../../_ui/segmented-control';
import { FilePicker } from './file-picker';
import { MissingChoice } from './missing-choice';
import { type Origin, OriginFields } from './origin-fields';
import { packFiles } from './pack-files';
import { type MissingRows, sendUpload, type UploadProgress } from './send-upload';

type Sending = { step: 'packing' } | ({ step: 'sending' } & UploadProgress);

const nameOf = (kind: FileSourceKind): string => (kind === 'csv' ? 'CSV' : SOURCE_KIND_LABELS[kind]);

export function ImportForm({ today }: { today: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const { data: sources = [] } = useQuery(trpc.sources.list.queryOptions());
  const [files, setFiles] = useState<File[]>([]);
  const [kind, setKind] = useState<FileSourceKind>('salesforce');
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(today);
  const [go, setGo] = useState<'now' | 'later'>('later');
  const [origin, setOrigin] = useState<Origin>({});
  const [missing, setMissing] = useState<MissingRows>('unknown');
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const known = sources.filter((each) => each.kind === kind);
  const name = source.trim() || nameOf(kind);
  const total = files.reduce((sum, file) => sum + file.size, 0);

  async function start() {
    setProblem(null);
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      setSending({ step: 'packing' });
      const packed = await packFiles(files, signal);
      const declared = Object.keys(origin).length > 0 ? { origin: JSON.stringify(origin) } : {};
      const sent = { ...packed, source: name, kind, asOf, missing, go, ...declared };
      const answer = await sendUpload(sent, signal, (progress) =>
        setSending({ step: 'sending', ...progress }),
      );
      if ('importId' in answer) return router.push(`/sources/imports/${answer.importId}`);
      setProblem(answer.problem);
    } catch (error) {
      if (!signal.aborted)
        setProblem(
          error instanceof Error ? error.message : 'The files could not be read. Choose them again.',
        );
    }
    setSending(null);
  }
  return (
    <Card className="flex flex-col gap-5">
      {problem ? <Notice kind="danger" title={problem} /> : null}
      <FilePicker files={files} onFiles={setFiles} disabled={sending !== null} />
      <div className="flex flex-col gap-1.5">
        <span className="font-medium text-ink-2 text-xs">The files come from</span>
        <div>
          <SegmentedControl
            label="The files come from"
            name="kind"
            value={kind}
            onValueChange={(value) => setKind(FILE_SOURCE_KINDS.find((known) => known === value) ?? 'csv')}
            segments={FILE_SOURCE_KINDS.map((value) => ({ value, label: SOURCE_KIND_LABELS[value] }))}
          />
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Source"
          hint={
            known.length > 0
              ? `One name is one source. Here: ${known.map((each) => each.name).join(', ')}`
              : 'One name is one source; choose the system’s own'
          }
        >
          {(control) => (
            <Input
              {...control}
              value={source}
              maxLength={80}
              list="known-sources"
              placeholder={nameOf(kind)}
              onChange={(event) => setSource(event.target.value)}
            />
          )}
        </Field>
        <datalist id="known-sources">
          {known.map((each) => (
            <option key={each.id} value={each.name} />
          ))}
        </datalist>
        <Field label="Files speak of" hint="The day the export was made" required>
          {(control) => (
            <DateField
              {...control}
              value={asOf}
              max={today}
              onChange={(event) => setAsOf(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-col gap-1.5">
        <span className="font-medium text-ink-2 text-xs">Before anything is written</span>
        <div>
          <SegmentedControl
            label="Before anything is written"
            name="go"
            value={go}
            onValueChange={(value) => setGo(value === 'now' ? 'now' : 'later')}
            segments={[
              { value: 'later', label: 'Show what would change' },
              { value: 'now', label: 'Publish at once' },
            ]}
          />
        </div>
      </div>
      <OriginFields value={origin} onValue={setOrigin} />
      <MissingChoice value={missing} onValue={setMissing} />
      {sending ? (
        <div className="flex flex-col gap-3">
          <SendingProgress sending={sending} />
          <div>
            <Button onClick={() => stop.current?.abort()}>Stop</Button>
          </div>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" disabled={files.length === 0 || asOf === ''} onClick={start}>
            {go === 'later' ? 'Compare' : 'Import'}
          </Button>
          <LinkButton href="/sources" variant="ghost">
            Cancel
          </LinkButton>
          {files.length > 0 ? (
            <span className="text-ink-3 text-xs">
              {formatCountOf(files.length, 'file')}, {formatBytes(total)}
            </span>
          ) : null}
        </div>
      )}
    </Card>
  );
}

function SendingProgress({ sending }: { sending: Sending }) {
  if (sending.step === 'packing') return <Progress label="Packing the files" done={0} total={null} />;
  const { sent, total, elapsedMs } = sending;
  const left = sent > 0 ? ((total - sent) * elapsedMs) / sent : null;
  return (
    <Progress
      label={sent >= total ? 'Sent; the console checks what arrived' : 'Sending'}
      done={sent}
      total={total}
      detail={[
        `${formatBytes(sent)} of ${formatBytes(total)}`,
        left !== null && sent < total && elapsedMs > 1_000 ? `about ${formatDuration(left)} left` : null,
        'Keep this tab open until the files have arrived',
      ]
        .filter(Boolean)
        .join(' · ')}
    />
  );
}
