// The files of a snapshot, each to be taken along as it was stored, and what proves them.
import { formatCount, formatDay, formatInstant } from '../../../../_lib/format';
import { buttonStyle } from '../../../../_ui/button-style';
import { CopyButton } from '../../../../_ui/copy-button';
import { Section } from '../../../../_ui/section';
import { TextLink } from '../../../../_ui/text-link';
import { TieMark } from '../../../_components/tie-mark';
import type { SnapshotPage } from '../../_components/answers';

/** Kept out of sight until somebody looks for one. */
const PARTS: [file: string, label: string, about: string][] = [
  ['lines.ndjson', 'Lines (NDJSON)', 'what the root is made of'],
  ['labels.ndjson', 'Labels', 'names, tied to the lines by digests'],
  ['evidence.ndjson', 'Evidence', 'each item with the facts it cites'],
  ['flags.ndjson', 'Flags', 'what was open'],
  ['calls.ndjson', 'Calls', 'what was said of the period'],
  ['adjustments.ndjson', 'Adjustments', 'beside the roll-up'],
  ['proof.json', 'Proof', 'the freeze in the log'],
  ['verify.mjs', 'Verifier', 'one file for Node 18 or newer'],
];
const FILES: [file: string, label: string, about: string][] = [
  ['report.pdf', 'Report (PDF)', 'totals, evidence, the largest gaps, changes, parameters'],
  ['snapshot.xlsx', 'Workbook (XLSX)', 'the same, every deal in the period and every call'],
  ['lines.csv', 'Lines (CSV)', 'every deal with its name'],
  ['manifest.json', 'Manifest', 'parameters, control totals and digests'],
  ['checkpoint.txt', 'Checkpoint', 'the signed head of the log, right after the freeze'],
];

export function SnapshotFiles({
  page,
  today,
  timeZone,
}: {
  page: SnapshotPage;
  today: string;
  timeZone: string;
}) {
  const proofs: [string, string][] = [
    ['Root of the lines', page.root ?? ''],
    ['Manifest, sealed', page.sealed ?? ''],
  ];
  return (
    <Section
      title="Export"
      hint={
        page.status === 'reviewed'
          ? 'Reviewed. Exporting again gives the same bytes'
          : 'Prepared, not reviewed. Exporting again gives the same bytes'
      }
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col gap-2">
          <FileLine
            id={page.id}
            file={['bundle.zip', 'Bundle (ZIP)', 'everything, with the file that verifies it']}
            isMain
          />
          {FILES.map((file) => (
            <FileLine key={file[0]} id={page.id} file={file} />
          ))}
        </ul>
        <details>
          <summary className="w-fit cursor-pointer text-ink-2 text-sm">Every other file by itself</summary>
          <ul className="mt-2 flex flex-col gap-2">
            {PARTS.map((file) => (
              <FileLine key={file[0]} id={page.id} file={file} />
            ))}
          </ul>
        </details>
        <dl className="grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
          {proofs.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="flex min-w-0 items-center gap-2">
                <code className="truncate font-mono text-xs" title={value}>
                  {value}
                </code>
                <CopyButton text={value} label={`Copy: ${label}`} />
              </dd>
            </div>
          ))}
          <dt className="text-ink-2">In the log</dt>
          <dd>
            begun at{' '}
            <TextLink href={`/audit?entry=${page.begunSeq ?? 0}`} className="underline">
              {formatCount(page.begunSeq ?? 0)}
            </TextLink>
            , complete at{' '}
            <TextLink href={`/audit?entry=${page.completedSeq ?? 0}`} className="underline">
              {formatCount(page.completedSeq ?? 0)}
            </TextLink>
          </dd>
          <dt className="text-ink-2">Sources</dt>
          <dd>
            <ul>
              {(page.manifest?.sources ?? []).map((source) => (
                <li key={source.name}>
                  {source.name},{' '}
                  {source.publishedAt === null ? (
                    'never imported'
                  ) : (
                    <>
                      as of {formatDay(source.asOf, today)}, imported{' '}
                      {formatInstant(source.publishedAt, timeZone, { today })}{' '}
                      <TieMark standing={source.tie} />
                    </>
                  )}
                  {source.acknowledged ? ' (acknowledged as it is)' : ''}
                </li>
              ))}
            </ul>
          </dd>
        </dl>
      </div>
    </Section>
  );
}

function FileLine({
  id,
  file: [file, label, about],
  isMain,
}: {
  id: string;
  file: [file: string, label: string, about: string];
  isMain?: boolean | undefined;
}) {
  return (
    <li className="grid grid-cols-1 items-center gap-x-3 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <Download id={id} file={file} label={label} isMain={isMain} />
      <span className="text-ink-2 text-sm">{about}</span>
    </li>
  );
}

/** A form, because taking a file along is an entry of the log and no mere look. */
function Download({
  id,
  file,
  label,
  isMain = false,
}: {
  id: string;
  file: string;
  label: string;
  isMain?: boolean | undefined;
}) {
  return (
    <form method="post" action={`/api/snapshots/${id}/${file}`}>
      <button type="submit" className={buttonStyle({ variant: isMain ? 'primary' : undefined })}>
        {label}
      </button>
    </form>
  );
}
