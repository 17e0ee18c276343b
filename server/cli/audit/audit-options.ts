// What may be typed after `plumbline audit`; anything else is told of and nothing is done.
import { parseArgs } from 'node:util';

/** Thrown for what cannot be understood: exit code 2. */
export class AuditUsage extends Error {}

const AUDIT_VERBS = ['verify', 'prove', 'export', 'consistency', 'checkpoint', 'rotate-key'] as const;
export type AuditVerb = (typeof AUDIT_VERBS)[number];

export type AuditOptions = {
  verb: AuditVerb;
  file: string | null;
  workspace: string | null;
  seq: number | null;
  from: number | null;
  to: number | null;
  out: string | null;
  /** Checkpoint files to compare with. */
  checkpoints: string[];
  /** Verifier keys that the reader brought. */
  keys: string[];
  asEmail: string | null;
  because: string | null;
  isJson: boolean;
};

export function auditOptions(args: string[]): AuditOptions {
  const { values, positionals } = parse(args);
  const [typed, file = null, ...more] = positionals;
  const verb = AUDIT_VERBS.find((each) => each === typed);
  if (!verb) throw new AuditUsage(`Say what to do: ${AUDIT_VERBS.join(', ')}.`);
  if (more.length > 0) throw new AuditUsage(`"${more[0]}" was not understood: one file at a time.`);
  if (file !== null && verb !== 'verify')
    throw new AuditUsage(`"${file}" was not understood: ${verb} takes no file.`);
  if (file === null && values.workspace === undefined)
    throw new AuditUsage('Say which workspace, with --workspace NAME.');
  return {
    verb,
    file,
    workspace: values.workspace ?? null,
    seq: place('--seq', values.seq),
    from: place('--from', values.from),
    to: place('--to', values.to),
    out: values.out ?? null,
    checkpoints: values.checkpoint ?? [],
    keys: values.key ?? [],
    asEmail: values.as ?? null,
    because: values.because ?? null,
    isJson: values.json ?? false,
  };
}

function parse(args: string[]) {
  const type = 'string' as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        workspace: { type },
        seq: { type },
        from: { type },
        to: { type },
        out: { type },
        checkpoint: { type, multiple: true },
        key: { type, multiple: true },
        as: { type },
        because: { type },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new AuditUsage(error instanceof Error ? error.message : String(error));
  }
}

function place(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new AuditUsage(`${name} ${text}: write a whole number from 0.`);
  return number;
}
