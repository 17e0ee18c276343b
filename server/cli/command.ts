// What a file beside this one must export to be a command of `plumbline`.

export interface Command {
  /** What is typed; the file's name without `.ts`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Usage and options, as printed. */
  help: string;
  /** False for a command that works without one, or a function of what was typed; it is then not started. */
  needsDatabase?: boolean | ((args: string[]) => boolean);
  /** Resolves with the exit code. DATABASE_URL, DATABASE_OWNER_URL and PLUMBLINE_MASTER_KEY are set. */
  run(args: string[]): Promise<number>;
}

export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const { name, summary, help, run } = value as Partial<Command>;
  return [name, summary, help].every((text) => typeof text === 'string') && typeof run === 'function';
}
