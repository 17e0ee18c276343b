// `plumbline backtest`: runs a version of the checklists or flags over history and prints what followed; it changes nothing.
import { and, eq } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { ruleSet } from '@/db/schema/rule';
import type { Command } from '@/server/cli/command';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { studyFlags } from '@/server/evaluate/past/study-flags';
import { studyTemplates } from '@/server/evaluate/past/study-templates';
import { Sentence } from '@/server/launch/sentence.mjs';
import { commitLines, flagLines } from './backtest/backtest-words';
import { closingDatabase } from './closing-database';
import { findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';

const WEEKS_A_MONTH = 52 / 12;

export const command: Command = {
  name: 'backtest',
  summary: 'run a version of the checklists or flags over history',
  help: `Usage: npm run plumbline -- backtest --workspace NAME --flags VERSION [--months N] [--json]
       npm run plumbline -- backtest --workspace NAME --templates VERSION [--periods N] [--json]

Flags: every flag of the version is asked of every open deal, week by week; printed is how many of its episodes were
followed by a later slip, loss or downgrade, beside like deals without it. Nothing is said below 30 mature episodes.
Templates: commits at the start of past periods by the evidence this version sees in them, and how many were won.

  VERSION      a version's number, 'active' for the one in force, or 'shipped'
  --months N   how far back flags are asked (default 12, at most 60)
  --periods N  how many whole periods checklists are held against (default 4, at most 20)
  --json       the result as one JSON document on standard output

Exit codes: 0 measured, 2 nothing to measure (no deal of that time, or every figure withheld), 1 it could not be run.`,
  run: closingDatabase(backtest),
};

async function backtest(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options.workspace) throw new Sentence('Say --workspace NAME.');
  if ((options.flags === undefined) === (options.templates === undefined))
    throw new Sentence('Say --flags VERSION or --templates VERSION, one of the two.');
  const wall = new Date();
  const { id: workspaceId } = await findWorkspace(options.workspace, false, wall);
  const onProgress = (done: number, total: number) => {
    if (!options.json) process.stderr.write(`\r${done} of ${total} deals`);
  };
  if (options.flags !== undefined) {
    const months = whole('--months', options.months, 12, 60);
    const weeks = Math.round(months * WEEKS_A_MONTH);
    const given = versionOf('flags', options.flags);
    await mustExist(workspaceId, 'flags', options.flags);
    const flags = await studyFlags({ workspaceId, weeks, ...given, wall }, onProgress);
    print(
      options.json,
      { kind: 'flags', version: options.flags, months, flags },
      flagLines(flags, options.flags, months),
    );
    return flags.some(({ precision }) => !precision.isWithheld) ? 0 : 2;
  }
  const periods = whole('--periods', options.periods, 4, 20);
  const version = options.templates ?? 'active';
  await mustExist(workspaceId, 'templates', version);
  const commits = await studyTemplates(
    { workspaceId, periods, ...versionOf('templates', version), wall },
    onProgress,
  );
  print(
    options.json,
    { kind: 'templates', version, periods, commits },
    commitLines(commits, version, periods),
  );
  return commits.some(({ conversion }) => conversion.count.withheld === null) ? 0 : 2;
}

function print(isJson: boolean | undefined, result: object, sentences: readonly string[]): void {
  if (isJson) {
    console.log(JSON.stringify(result, null, 2));
    return;
  }
  process.stderr.write('\n');
  for (const sentence of sentences) console.log(sentence);
}

/** Nothing for the version in force; an empty set of versions is as shipped. */
function versionOf(kind: 'flags' | 'templates', text: string): { given?: RuleVersions } {
  if (text === 'active') return {};
  if (text === 'shipped') return { given: {} };
  return { given: { [kind]: whole(`--${kind}`, text, 1, 1_000_000) } };
}

async function mustExist(workspaceId: string, kind: 'flags' | 'templates', text: string): Promise<void> {
  if (text === 'active' || text === 'shipped') return;
  const held = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ version: ruleSet.version })
      .from(ruleSet)
      .where(and(eq(ruleSet.workspaceId, workspaceId), eq(ruleSet.kind, kind)))
      .orderBy(ruleSet.version),
  );
  if (held.some(({ version }) => String(version) === text)) return;
  const words = kind === 'flags' ? 'the flags' : 'the checklists';
  const known = held.length === 0 ? '' : `${held.map(({ version }) => version).join(', ')}, `;
  throw new Sentence(`There is no version ${text} of ${words}: say ${known}active or shipped.`);
}

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new Sentence(`${name} takes a whole number from 1 to ${most}, not "${text}".`);
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  return parseOptions('backtest', {
    args,
    options: {
      workspace: { type },
      flags: { type },
      templates: { type },
      months: { type },
      periods: { type },
      json: { type: 'boolean' },
    },
  }).values;
}
