// What others were refused and ask this reader for, with the answers and what the door said of the last try.
'use client';
import { Section } from '../../../_ui/section';
import { RefusalNotice } from '../../_components/draft/refusal-notice';
import { RefusedDeal } from '../../_components/draft/refused-deal';
import { useRefresh } from '../../_components/draft/use-refresh';
import type { ApprovalSetting } from './approval';
import { AskedCard } from './asked-card';
import { changeWords } from './asked-request';
import { CloseRequestDialog } from './close-request-dialog';
import { DeclineRequestDialog } from './decline-request-dialog';
import type { AskedOfYouDesk } from './use-asked-of-you';

export function AskedOfYou({
  asked,
  setting,
  activeId,
  onMark,
}: {
  asked: AskedOfYouDesk;
  setting: ApprovalSetting;
  activeId: string | null;
  onMark: (id: string) => void;
}) {
  const refresh = useRefresh();
  const { rows, refused, dialog, setDialog } = asked;
  if (rows.length === 0 && dialog === null) return null;
  return (
    <Section title="Asked of you" hint="Somebody’s seat does not allow it; done here, it is your move">
      <ul className="flex flex-col gap-3">
        {rows.map((row) => (
          <AskedCard
            key={row.id}
            request={row}
            setting={setting}
            isActive={activeId === row.id}
            isPending={asked.isPending}
            onMark={() => onMark(row.id)}
            onDo={() => asked.answer(row)}
            onClose={() => setDialog({ kind: 'close', row })}
            onDecline={() => setDialog({ kind: 'decline', row })}
            refusal={
              refused?.id === row.id ? (
                <RefusedDeal value={row.opportunityId}>
                  <RefusalNotice
                    refusal={refused.refusal}
                    starts={{ refresh }}
                    sides={['Asked', 'Holds now']}
                    words={(value) => changeWords(row, value, setting.today)}
                    timeZone={setting.timeZone}
                    onClose={asked.closeRefusal}
                  />
                </RefusedDeal>
              ) : null
            }
          />
        ))}
      </ul>
      {dialog?.kind === 'decline' ? (
        <DeclineRequestDialog
          request={dialog.row}
          timeZone={setting.timeZone}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog?.kind === 'close' ? (
        <CloseRequestDialog
          request={dialog.row}
          timeZone={setting.timeZone}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </Section>
  );
}
