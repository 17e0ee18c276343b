import { expect, test } from 'vitest';
import { ROLES } from '../vocabulary/role';
import { deriveDealMay } from './derive-deal-may';

const NOBODY = { isOwner: false, isDealTeam: false, isInSubtree: false };

test('offers the owner every decision but the second person’s, and records no look of theirs', () => {
  expect(deriveDealMay('rep', { ...NOBODY, isOwner: true })).toEqual({
    decide: true,
    askForChange: false,
    answerOldChallenge: true,
    answerFlags: true,
    summarise: true,
    confirmEvidence: false,
    approveWaiver: false,
    undoOwn: true,
    isLookRecorded: false,
  });
});

test('offers a manager above the deal to confirm and approve, and never to promise for others', () => {
  const may = deriveDealMay('manager', { ...NOBODY, isInSubtree: true });
  expect(may).toMatchObject({
    decide: false,
    askForChange: true,
    answerFlags: true,
    summarise: true,
    confirmEvidence: true,
    approveWaiver: true,
  });
});

test('offers an auditor nothing and an admin to ask the owner, whatever their standing', () => {
  for (const role of ['auditor', 'revops_admin'] as const) {
    const { isLookRecorded, askForChange, ...rest } = deriveDealMay(role, { ...NOBODY, isInSubtree: true });
    expect(Object.values(rest)).not.toContain(true);
    expect(isLookRecorded).toBe(true);
    expect(askForChange).toBe(role === 'revops_admin');
  }
});

test('offers nobody who owns a deal to be its second person', () => {
  for (const role of ROLES) {
    const may = deriveDealMay(role, { isOwner: true, isDealTeam: true, isInSubtree: true });
    expect(may.confirmEvidence || may.approveWaiver).toBe(false);
  }
});
