// Every risk flag: what it says, the limit it compares with, and whether it is on here.
import { FLAG_DEFINITIONS } from '@/server/core/flags/flag-definitions';
import type { FlagThresholds } from '@/server/core/flags/flag-thresholds';
import { FLAG_WORDS } from '@/server/core/flags/flag-words';
import { FLAG_RULES, type FlagRule } from '@/server/core/vocabulary/flag-rule';
import { Badge } from '../../../_ui/badge';
import { Table, Td, Tr } from '../../../_ui/table';
import { TableFrame } from '../../../_ui/table-frame';
import { Th } from '../../../_ui/th';
import { flagLimitWords } from './flag-limit-words';
import { HelpSection } from './help-section';
import { inForceWords } from './in-force-words';

export function FlagsHelp({
  thresholds,
  on,
  version: setVersion,
}: {
  thresholds: FlagThresholds;
  on: readonly FlagRule[];
  version: number | null;
}) {
  return (
    <HelpSection
      id="flags"
      intro={`A flag is about a deal, never about a person. It names its rule and version, each input and its value, the facts it cites, since when, and what would clear it. Disputing one takes a reason; a disputed flag stays visible and counted. Flags that are off wait until an admin has replayed them on history. ${inForceWords('flags', setVersion)}`}
    >
      <TableFrame label="Risk flags">
        <Table minWidth={720} cards="paired">
          <thead>
            <tr>
              <Th>Flag</Th>
              <Th>What it says</Th>
              <Th>Limit</Th>
              <Th>Here</Th>
            </tr>
          </thead>
          <tbody>
            {FLAG_RULES.map((rule) => {
              const { version } = FLAG_DEFINITIONS[rule];
              const isOn = on.includes(rule);
              return (
                <Tr key={rule}>
                  <Td className="align-top">
                    <span id={`flag-${rule}`} className="block scroll-mt-20 font-medium">
                      {FLAG_WORDS[rule].label}
                    </span>
                    <span className="font-mono text-2xs text-ink-3">
                      {rule}@{version}
                    </span>
                  </Td>
                  <Td data-label="What it says" className="max-sm:col-span-full align-top text-ink-2">
                    {FLAG_WORDS[rule].meaning}
                  </Td>
                  <Td data-label="Limit" className="align-top text-ink-2">
                    {flagLimitWords(rule, thresholds)}
                  </Td>
                  <Td data-label="Here" className="align-top">
                    <Badge tone={isOn ? 'accent' : 'neutral'}>{isOn ? 'On' : 'Off'}</Badge>
                  </Td>
                </Tr>
              );
            })}
          </tbody>
        </Table>
      </TableFrame>
    </HelpSection>
  );
}
