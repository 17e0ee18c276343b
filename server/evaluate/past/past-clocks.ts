// The setting of a past moment: its day, period and tree, and the rules and rates of then or of now.
import { and, desc, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import type { KNOWN_AS } from '@/db/schema/past';
import { ruleSet } from '@/db/schema/rule';
import type { RuleVersions } from '@/server/core/rules/rule-kind';
import { loadSetting, type WorkspaceSetting } from '../load-setting';

export type KnownAs = (typeof KNOWN_AS)[number];
/** How late a record may have been learnt, by the wall: everything. */
export const EVERYTHING_KNOWN = '9999-12-31T23:59:59.999Z';

export const knownAtOf = (effectiveAt: Date, knownAs: KnownAs): Date =>
  knownAs === 'then' ? effectiveAt : new Date(EVERYTHING_KNOWN);

/** Versions in force at a moment; a kind that no version of was in force yet is as shipped. */
export async function rulesInForceAt(tx: Tx, at: Date): Promise<RuleVersions> {
  const rows = await tx
    .selectDistinctOn([ruleSet.kind], { kind: ruleSet.kind, version: ruleSet.version })
    .from(ruleSet)
    .where(
      and(
        inArray(ruleSet.state, ['active', 'retired']),
        isNotNull(ruleSet.effectiveFrom),
        lte(ruleSet.effectiveFrom, at),
      ),
    )
    .orderBy(ruleSet.kind, desc(ruleSet.effectiveFrom), desc(ruleSet.version));
  return Object.fromEntries(rows.map(({ kind, version }) => [kind, version]));
}

/** @param rules versions to use whatever was in force, for a replay. */
export async function loadPastSetting(
  tx: Tx,
  workspaceId: string,
  { effectiveAt, knownAs, rules }: { effectiveAt: Date; knownAs: KnownAs; rules?: RuleVersions },
): Promise<WorkspaceSetting> {
  const given = rules ?? (knownAs === 'then' ? await rulesInForceAt(tx, effectiveAt) : undefined);
  return loadSetting(tx, workspaceId, new Date(), given, effectiveAt);
}

/** 'flags 2, templates 3'; '' where all are as shipped. Reason codes decide no state. */
export const rulesName = ({ templates, flags }: RuleVersions): string =>
  Object.entries({ flags, templates })
    .flatMap(([kind, version]) => (version === undefined ? [] : [`${kind} ${version}`]))
    .join(', ');
