// Evaluating every deal from nothing against the GROUP BYs that gather the same records into summaries.
import { sql } from 'drizzle-orm';
import { withWorkspace } from '@/db/client';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { atMost, type BenchRow } from './bench-row';
import { secondsOf } from './measure';

/** One pass a kind of record, grouped by deal, as JSON: what a summary is made of and nothing of what is made of it. */
const GROUPINGS = [
  sql`select l.opportunity_id, jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'direction', f.direction,
      'side', f.side, 'strength', f.strength, 'at', f.occurred_at, 'label', f.label, 'participants', f.participants,
      'attributes', f.attributes) order by f.occurred_at, f.id) as facts
    from fact_link l join fact f on f.workspace_id = l.workspace_id and f.id = l.fact_id
    where l.how <> 'candidate' and f.superseded_by_id is null and f.erased_by_move_id is null group by 1`,
  sql`select l.opportunity_id, jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'side', s.side,
      'strength', s.strength, 'at', s.at, 'value', s.value) order by s.at, s.id) as signals
    from fact_link l join signal s on s.workspace_id = l.workspace_id and s.fact_id = l.fact_id
    where l.how <> 'candidate' group by 1`,
  sql`select opportunity_id, jsonb_agg(jsonb_build_object('field', field, 'old', old_value, 'new', new_value, 'at', at)
      order by at, id) as history from commitment_entry group by 1`,
  sql`select opportunity_id, count(*), sum(total) from opportunity_line group by 1`,
];

export async function measureEvaluation(workspaceId: string): Promise<BenchRow[]> {
  const grouping = await secondsOf(() =>
    withWorkspace(workspaceId, async (tx) => {
      for (const [index, grouping] of GROUPINGS.entries())
        await tx.execute(
          sql`create temp table ${sql.identifier(`summary_${index}`)} on commit drop as ${grouping}`,
        );
    }),
  );
  let deals = 0;
  const first = await secondsOf(async () => {
    ({ deals } = await runEvaluation(workspaceId, { all: true }, 'import.publish', new Date()));
  });
  const again = await secondsOf(() => runEvaluation(workspaceId, { all: true }, 'bench', new Date()));
  const ratio = first / grouping;
  const share = `${ratio.toFixed(1)} ×: ${deals} deals in ${first.toFixed(1)} s; GROUP BY ${grouping.toFixed(2)} s`;
  return [
    atMost('evaluate everything from scratch, drafts included', '≤ 15 × the GROUP BY', ratio, 15, share),
    {
      what: 'evaluate everything again, nothing new',
      budget: '–',
      measured: `${again.toFixed(1)} s`,
      isKept: null,
    },
  ];
}
