// How often each flag was followed by what it warns of, beside like deals without it; withheld below thirty mature episodes.
'use client';
import { useQuery } from '@tanstack/react-query';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { CLOSED_DEAL_FLAGS } from '@/server/core/vocabulary/flag-rule';
import { formatCount, formatPercent } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';
import { Progress } from '../../../_ui/progress';
import { Section } from '../../../_ui/section';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';

export function FlagSection() {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.accuracy.flags.queryOptions(undefined, {
      retry: false,
      refetchInterval: ({ state }) =>
        state.data && (state.data.state === 'requested' || state.data.state === 'running') ? 1500 : false,
    }),
  );
  return (
    <Section
      title="Precision of flags"
      hint="Mature episodes of the last 52 weeks that a later slip, loss or downgrade followed · 95 % Wilson interval"
    >
      {data?.problem ? (
        <Notice kind="danger" title="The flags could not be held against the past">
          {data.problem}
        </Notice>
      ) : !data?.result ? (
        <Progress
          label="Asking every flag of every week; you may close this page"
          done={data?.done ?? 0}
          total={data?.total ?? null}
        />
      ) : data.result.length === 0 ? (
        <p className="text-ink-2 text-sm">No flag was up in these weeks.</p>
      ) : (
        <TableFrame label="Precision of flags">
          <Table minWidth={820}>
            <thead>
              <tr>
                <Th>Flag</Th>
                <Th numeric>Episodes</Th>
                <Th numeric>Mature</Th>
                <Th numeric>Followed by harm</Th>
                <Th numeric>Like deals without it</Th>
              </tr>
            </thead>
            <tbody>
              {data.result.map(({ rule, episodes, precision }) => (
                <Tr key={rule}>
                  <Td title={FLAG_WORDS[rule].meaning}>{FLAG_WORDS[rule].label}</Td>
                  <Td numeric>{CLOSED_DEAL_FLAGS.includes(rule) ? '–' : formatCount(episodes)}</Td>
                  <Td numeric>{CLOSED_DEAL_FLAGS.includes(rule) ? '–' : formatCount(precision.mature)}</Td>
                  {CLOSED_DEAL_FLAGS.includes(rule) ? (
                    <>
                      <Td numeric className="text-ink-3 text-xs">
                        not measured: it is about closed deals
                      </Td>
                      <Td numeric>–</Td>
                    </>
                  ) : precision.isWithheld ? (
                    <>
                      <Td numeric className="text-ink-3 text-xs" title={precision.reason}>
                        withheld, fewer than 30
                      </Td>
                      <Td numeric>–</Td>
                    </>
                  ) : (
                    <>
                      <Td numeric>
                        {formatPercent(Number(precision.followed.share))}{' '}
                        <span className="text-ink-3 text-xs">
                          {formatPercent(Number(precision.followed.lower))} to{' '}
                          {formatPercent(Number(precision.followed.upper))}
                        </span>
                      </Td>
                      <Td numeric>
                        {precision.unflagged.share === null
                          ? '–'
                          : `${formatPercent(Number(precision.unflagged.share))} of ${formatCount(precision.unflagged.n)}`}
                      </Td>
                    </>
                  )}
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
    </Section>
  );
}
