// agent.stop: stops an agent, or all of them: from the next move on it only reads.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { agentStop as agentStopTable } from '@/db/schema/agent';
import type { MoveDefinition } from './definition';
import { noteInput } from './input/text-input';
import { writeAgentSwitch } from './writes/write-agent-switch';

const Input = z.object({
  /** The agent's name, or '*' for all of them. */
  agentId: z.string().regex(/^(\*|[a-z0-9][a-z0-9_.-]{0,59})$/, 'An agent is called by its name'),
  note: noteInput.optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = { isStopped: boolean };

export const agentStop: MoveDefinition<Input, Loaded, Input, { agentId: string }> = {
  kind: 'agent.stop',
  input: Input,
  async load(tx, { agentId }) {
    const [held] = await tx
      .select({ isStopped: agentStopTable.isStopped })
      .from(agentStopTable)
      .where(eq(agentStopTable.agentId, agentId))
      .for('update');
    return { isStopped: held?.isStopped ?? false };
  },
  request: (_loaded, _input, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: {},
  }),
  decide: ({ isStopped }, input) =>
    isStopped === true
      ? { ok: false, code: 'no_change', reason: 'Somebody did that before you.', remedies: ['refresh'] }
      : { ok: true, plan: input },
  async write(tx, { agentId, note }, scope) {
    await writeAgentSwitch(tx, { agentId, note, isStopped: true }, scope);
    return { result: { agentId }, values: note ? { note } : undefined, measures: { agent: agentId } };
  },
};
