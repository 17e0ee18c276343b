// How a filter of the log names software that acts: its kind alone, or with its id, as in 'worker:freeze'; a person is never named so.
export const MACHINE_KINDS = ['agent', 'worker', 'command'] as const;
export type MachineKind = (typeof MACHINE_KINDS)[number];
/** `id` null: every one of the kind. */
export type MachineName = { kind: MachineKind; id: string | null };

const WORDS: Record<MachineKind, string> = { agent: 'agent', worker: 'worker', command: 'command line' };
const NAME = /^(agent|worker|command)(?::([\w.-]{1,50}))?$/;

/** Null for text that names no machine. */
export function readMachineName(text: string): MachineName | null {
  const [, named, id = null] = NAME.exec(text) ?? [];
  const kind = MACHINE_KINDS.find((known) => known === named);
  return kind ? { kind, id } : null;
}

export const writeMachineName = ({ kind, id }: MachineName): string => (id === null ? kind : `${kind}:${id}`);

/** 'Any worker', 'The worker freeze'. */
export const machineWords = ({ kind, id }: MachineName): string =>
  id === null ? `Any ${WORDS[kind]}` : `The ${WORDS[kind]} ${id}`;
