// `plumbline agent`: lists the machines with what each may do today and why, and stops them or lets them go on.
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { RUNG_WORDS } from '@/server/core/ladder/rung';
import { Sentence } from '@/server/launch/sentence.mjs';
import { agentResume } from '@/server/moves/agent-resume';
import { agentStop } from '@/server/moves/agent-stop';
import { runMove } from '@/server/moves/door';
import { type LadderPage, readLadder } from '@/server/reads/ladder/ladder-page';
import { ALL_AGENTS } from '@/server/reads/ladder/load-rung';
import { zoneOf } from '@/server/reads/zone-of';
import { closingDatabase } from './closing-database';
import { actorNamed, type FoundWorkspace, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';
import { refusalText } from './refusal-text';
import { complain, say } from './say';
import { tellingSentences } from './telling-sentences';

export const command: Command = {
  name: 'agent',
  summary: 'list the agents and their rungs, stop one or all, let them go on',
  help: `Usage: npm run plumbline -- agent list --workspace NAME [--json]
       npm run plumbline -- agent stop AGENT|--all --workspace NAME [--note TEXT] [--as EMAIL]
       npm run plumbline -- agent resume AGENT|--all --workspace NAME [--note TEXT] [--as EMAIL]

list says of every agent (a machine that proposes or writes, such as drafter) on which rung it stands for each class of
fields, why, and whether its kill switch is on. stop turns the switch on: from the next move on the agent only reads.
resume turns it off, and the agent is on the rung that its grants give it. Each is a move: policies decide who may, and
the log keeps who did.

  --all          the switch for all agents at once, instead of one by name
  --note TEXT    why, kept with the entry
  --as EMAIL     do it as this person; without it, as the command line
  --json         for machines

Exit codes: 0 done · 1 refused, nothing was changed · 2 the command was not understood`,
  run: closingDatabase(tellingSentences(agent)),
};

const SWITCHES = { stop: agentStop, resume: agentResume } as const;

async function agent(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf(args);
  const [verb, name, ...rest] = positionals;
  if (!values.workspace) throw new Sentence('Say --workspace NAME.');
  if (rest.length > 0) throw new Sentence(`What is "${rest[0]}" for? Name one agent, or --all.`);
  const now = new Date();
  const home = await findWorkspace(values.workspace, false, now);
  if (verb === 'list' && name === undefined) return list(home, values.json);
  if (verb !== 'stop' && verb !== 'resume') throw new Sentence('Say agent list, agent stop or agent resume.');
  if (values.all === (name !== undefined)) throw new Sentence('Name one agent, or say --all.');
  const agentId = name ?? ALL_AGENTS;
  const known = await ladderOf(home);
  if (name !== undefined && !known.agents.some(({ id }) => id === name))
    throw new Sentence(
      `There is no agent "${name}" here. There is ${known.agents.map(({ id }) => id).join(', ')}.`,
    );
  const outcome = await runMove(SWITCHES[verb], {
    workspaceId: home.id,
    actor: await actorNamed(home.id, values.as ?? null),
    input: { agentId, ...(values.note === undefined ? {} : { note: values.note }) },
    idempotencyKey: uuidv7(),
    now,
  });
  if (values.json) say(JSON.stringify(outcome, null, 2));
  if (outcome.status !== 'applied') {
    if (!values.json) complain(refusalText(outcome, 'Nothing was changed.'));
    return 1;
  }
  const who = name ?? 'All agents';
  if (!values.json)
    say(`${who}: ${verb === 'stop' ? 'stopped' : 'let go on'} (entry ${outcome.seq} of the log).`);
  return 0;
}

const ladderOf = (home: FoundWorkspace): Promise<LadderPage> =>
  withWorkspace(home.id, async (tx) =>
    readLadder(tx, {
      today: home.today,
      workspace: { timeZone: await zoneOf(tx, home.id) },
      actor: { seatId: null },
    }),
  );

async function list(home: FoundWorkspace, isJson: boolean): Promise<number> {
  const { agents, stopAll } = await ladderOf(home);
  if (isJson) {
    say(JSON.stringify({ agents, stopAll }, null, 2));
    return 0;
  }
  if (stopAll)
    say(`The switch for all agents is on${stopAll.by ? `, by ${stopAll.by}` : ''}: they only read.`);
  for (const { id, stop, classes } of agents) {
    say(`${id}${stop ? `, stopped${stop.by ? ` by ${stop.by}` : ''}` : ''}`);
    for (const { fieldClass, rung, ceiling, why } of classes)
      say(
        `  ${CLASS_WORDS[fieldClass].label.padEnd(20)} ${`${rung} ${RUNG_WORDS[rung].label.toLowerCase()}`.padEnd(20)} of ${ceiling}  ${why}`,
      );
  }
  return 0;
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  const flag = { type: 'boolean' as const, default: false };
  return parseOptions('agent', {
    args,
    allowPositionals: true,
    options: { workspace: { type }, all: flag, note: { type }, as: { type }, json: flag },
  });
}
