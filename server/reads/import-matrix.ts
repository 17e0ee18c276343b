// What the sources delivered so far, as the matrix of item by kind of record.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { observedKind } from '@/db/schema/derived';
import { source } from '@/db/schema/source';
import { deriveMatrix, type Matrix } from '@/server/core/checklist/derive-matrix';
import { DIRECTIONS, FACT_KINDS, SIDES, type Strength } from '@/server/core/vocabulary/fact';

export async function readMatrix(tx: Tx): Promise<Matrix> {
  const rows = await tx
    .select({ observed: observedKind, sourceName: source.name })
    .from(observedKind)
    .innerJoin(source, eq(source.id, observedKind.sourceId));
  return deriveMatrix(
    rows.flatMap(({ observed, sourceName }) => {
      const kind = FACT_KINDS.find((each) => each === observed.kind);
      const direction = DIRECTIONS.find((each) => each === observed.direction);
      const side = SIDES.find((each) => each === observed.side);
      if (!kind || !direction || !side) return [];
      return {
        kind,
        direction,
        side,
        maxStrength: strengthOf(observed.maxStrength),
        hasBodies: observed.hasBodies,
        sourceName,
        count: observed.count,
        lastReceivedAt: observed.lastReceivedAt.toISOString(),
      };
    }),
  );
}

const STRENGTHS: readonly Strength[] = [0, 1, 2, 3, 4];
const strengthOf = (stored: number): Strength => STRENGTHS[stored] ?? 0;
