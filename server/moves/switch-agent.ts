// What stopping and resuming an agent share: one switch an agent, and one for all of them.
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

/** @param isStopped what the move leaves behind; a switch that stands so already is told so */
export function switchAgent(
  kind: 'agent.stop' | 'agent.resume',
  isStopped: boolean,
): MoveDefinition<Input, Loaded, Input, { agentId: string }> {
  return {
    kind,
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
    decide: (loaded, input) =>
      loaded.isStopped === isStopped
        ? { ok: false, code: 'no_change', reason: 'Somebody did that before you.', remedies: ['refresh'] }
        : { ok: true, plan: input },
    async write(tx, { agentId, note }, scope) {
      await writeAgentSwitch(tx, { agentId, note, isStopped }, scope);
      return { result: { agentId }, values: note ? { note } : undefined, measures: { agent: agentId } };
    },
  };
}
