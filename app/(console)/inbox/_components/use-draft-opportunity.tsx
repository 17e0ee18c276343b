// The button and the key that open the form of a new opportunity, and the form while it is open.
'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '../../../_ui/button';
import { useShortcuts } from '../../../_ui/keyboard/use-shortcuts';
import { INBOX_KEYS } from './inbox-keys';

const OpportunityDialog = dynamic(() => import('./opportunity-dialog').then((it) => it.OpportunityDialog), {
  ssr: false,
});

export function useDraftOpportunity(
  setting: { today: string; timeZone: string; currency: string },
  isOn: boolean,
) {
  const [isOpen, setIsOpen] = useState(false);
  const { key, label } = INBOX_KEYS.opportunity;
  useShortcuts([{ keys: [key], label, group: 'Inbox', run: () => setIsOpen(true) }], isOn && !isOpen);
  return {
    isOpen,
    button: (
      <Button aria-keyshortcuts={key} onClick={() => setIsOpen(true)}>
        Draft an opportunity
      </Button>
    ),
    dialog: isOpen ? <OpportunityDialog {...setting} onClose={() => setIsOpen(false)} /> : null,
  };
}
