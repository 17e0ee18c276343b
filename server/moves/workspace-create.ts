// workspace.create: sets up an empty workspace with its first admin; the request names the new workspace's id as its own.
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { person } from '@/db/schema/person';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import type { Decided, MoveDefinition } from './definition';
import { WorkspaceSettings } from './input/workspace-input';

/** A workspace's short name. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const Input = WorkspaceSettings.extend({
  slug: z.string().min(2).max(60).regex(SLUG, 'Lower-case letters, digits and single hyphens'),
  isSimulated: z.boolean().default(false),
  /** A simulated workspace stands at this instant, ISO 8601. */
  clockAt: z.iso.datetime().optional(),
  /** The first admin's seat; required where a person creates it, and then their own. */
  admin: z.object({ seatId: z.uuid(), personId: z.uuid() }).optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = {
  exists: boolean;
  isSlugTaken: boolean;
  isFirst: boolean;
  isAdminElsewhere: boolean;
  admin: { name: string; email: string } | null;
};
type Plan = { input: Input; admin: Loaded['admin'] };
type Result = { workspaceId: string; slug: string; adminSeatId: string | null };

export const workspaceCreate: MoveDefinition<Input, Loaded, Plan, Result> = {
  kind: 'workspace.create',
  input: Input,
  async load(tx, { slug, admin }, { workspaceId, actor }) {
    // One at a time, so that two people cannot both be first.
    await tx.execute(sql`select pg_advisory_xact_lock(7146002)`);
    const held = await tx.select({ id: workspace.id, slug: workspace.slug }).from(workspace);
    const personId = actor.kind === 'person' ? actor.personId : null;
    const [named] = admin ? await tx.select().from(person).where(eq(person.id, admin.personId)) : [];
    if (personId) await tx.execute(sql`select set_config('plumb.person', ${personId}, true)`);
    const own = personId
      ? await tx
          .select({ id: seat.id })
          .from(seat)
          .where(and(eq(seat.personId, personId), eq(seat.role, 'revops_admin'), eq(seat.isActive, true)))
      : [];
    return {
      exists: held.some(({ id }) => id === workspaceId),
      isSlugTaken: held.some((each) => each.slug === slug),
      isFirst: held.length === 0,
      isAdminElsewhere: own.length > 0,
      admin: named ? { name: named.name, email: named.email } : null,
    };
  },
  request: ({ isFirst, isAdminElsewhere }, { isSimulated }, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated } },
    context: { isFirst, isAdminElsewhere },
  }),
  decide,
  async write(tx, { input, admin }, { workspaceId }) {
    const { admin: seated, clockAt, ...settings } = input;
    await tx.insert(workspace).values({
      ...settings,
      id: workspaceId,
      clockKind: clockAt ? 'fixed' : 'real',
      clockAt: clockAt ? new Date(clockAt) : null,
    });
    if (seated && admin) {
      const { seatId: id, personId } = seated;
      await tx.insert(seat).values({ workspaceId, id, personId, ...admin, role: 'revops_admin' });
    }
    return {
      result: { workspaceId, slug: input.slug, adminSeatId: seated?.seatId ?? null },
      values: { settings },
      subjects: seated ? [seated.seatId] : [],
    };
  },
};

function decide(loaded: Loaded, input: Input, { actor }: { actor: { kind: string } }): Decided<Plan> {
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['correct_input'],
  });
  if (loaded.exists) return refuse('conflict', 'This workspace exists already.');
  if (loaded.isSlugTaken)
    return refuse('slug_taken', 'Another workspace has this short name. Choose another one.');
  if (input.clockAt && !input.isSimulated)
    return refuse('invalid_input', 'Only a simulated workspace has a clock of its own.');
  if (actor.kind === 'person' && !input.admin)
    return refuse('invalid_input', 'Say which seat the first admin takes.');
  if (input.admin && !loaded.admin) return refuse('invalid_input', 'The first admin has no sign-in yet.');
  return { ok: true, plan: { input, admin: loaded.admin } };
}
