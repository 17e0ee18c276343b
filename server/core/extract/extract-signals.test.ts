import { describe, expect, it } from 'vitest';
import { type ExtractInput, extractSignals } from './extract-signals';

const extract = (text: string, rest: Partial<ExtractInput> = {}) =>
  extractSignals({
    text,
    side: 'buyer',
    occurredAt: '2026-05-20T09:00:00.000Z',
    timeZone: 'Europe/Berlin',
    ...rest,
  });

describe('extractSignals', () => {
  it.each([
    ['buyer', 2],
    ['seller', 1],
    ['machine', 0],
    ['partner', 0],
    ['unknown', 0],
  ] as const)("caps a signal by the author's side: %s %i", (side, strength) => {
    expect(extract('There is no budget for this year.', { side })).toEqual([
      { kind: 'budget_problem', extractor: 'budget_problem@1', strength, value: {} },
    ]);
  });

  it.each([
    'Wir haben kein Budget für dieses Jahr, und der Vertrag liegt bei der Rechtsabteilung.',
    'Nous avons besoin de plus de temps pour la décision et le budget est gelé.',
    'No tenemos presupuesto para este año y la decisión se pospone para el próximo trimestre.',
    '今年の予算はありません。決定は来四半期に延期されました。',
    'Бюджет на этот год заморожен, решение отложено.',
    'Nincs költségvetésünk erre az évre, ezért később döntünk majd együtt veletek.',
  ])('says that it does not read the language of: %s', (text) => {
    expect(extract(text)).toEqual({ unsupportedLanguage: true });
  });

  it.each(['', '   \n', '> We have no budget.', '<div></div>', '-- \nAnn'])(
    'yields nothing for %j',
    (text) => {
      expect(extract(text)).toEqual([]);
    },
  );

  it('judges the language by what the author wrote, not by what is quoted', () => {
    expect(
      extract('We have no budget.\n\n> Wir haben das Angebot für Sie und freuen uns auf die Antwort.'),
    ).toHaveLength(1);
  });

  it('counts relative days from the day of writing in the zone given', () => {
    const late = { occurredAt: '2026-05-20T22:30:00.000Z' };
    const day = (timeZone: string) =>
      extract('We will sign tomorrow, the decision is due.', { ...late, timeZone });
    expect(day('Europe/Berlin')).toContainEqual(
      expect.objectContaining({ kind: 'buyer_date', value: { date: '2026-05-22' } }),
    );
    expect(day('America/New_York')).toContainEqual(
      expect.objectContaining({ kind: 'buyer_date', value: { date: '2026-05-21' } }),
    );
  });

  it.each([
    'Our budget has been frozen.',
    'We are struggling with manual reporting.',
    'I have the final say.',
    'Our decision criteria are safety and speed.',
  ])("does not take a seller's own affairs for the buyer's: %s", (text) => {
    expect(extract(text)).toHaveLength(1);
    expect(extract(text, { side: 'seller' })).toEqual([]);
  });

  it('takes what a seller reports of the buyer at the strength of a seller', () => {
    const told = extract('We learned that their budget has been frozen.', { side: 'seller' });
    expect(told).toMatchObject([{ kind: 'budget_problem', strength: 1 }]);
  });

  it('names each thing once, however often it is said', () => {
    expect(extract('We have no budget. We have no budget. The budget is frozen.')).toHaveLength(1);
  });

  it('keeps a reply that is written between quoted lines', () => {
    const text =
      'On Tue, Bo <bo@x.example> wrote:\n> Is there news?\n\nYes, our budget has been frozen.\n\n> Really?';
    expect(extract(text)).toMatchObject([{ kind: 'budget_problem' }]);
  });

  it.each([
    'Best regards,\nBo\nWe have no budget Ltd.',
    'Hello Ann\n--\nOur budget has been frozen',
    'Noted.\n\nSent from my phone\nOur budget has been frozen',
    'Noted.\n\n---------- Forwarded message ---------\nFrom: Bo\nOur budget has been frozen.',
    'Noted.\n\nBegin forwarded message:\n\nOur budget has been frozen.',
    'This e-mail is confidential. Our budget has been frozen. It is intended only for the addressee.',
    'Noted.\n\nAm Di., 19. Mai 2026 um 10:00 Uhr schrieb Bo <bo@x.example>:\n\nOur budget has been frozen.',
  ])('does not read signatures, forwards and notices: %j', (text) => expect(extract(text)).toEqual([]));

  it('reads a mail as mail loggers store it', () => {
    const text =
      'Additional To: a@x.example\nCC:\nBCC:\nAttachment:\n\nSubject: No budget\nBody:\nOur budget has been frozen.';
    expect(extract(text)).toMatchObject([{ kind: 'budget_problem' }]);
    expect(extract('To: a@x.example\nSubject: Our budget has been frozen\nBody:\nHello Ann.')).toEqual([]);
  });

  it('joins lines that are merely wrapped', () => {
    const text =
      'Hello Ann, after a long talk with everybody here I can say that our\nbudget has been frozen for now.';
    expect(extract(text)).toMatchObject([{ kind: 'budget_problem' }]);
  });

  it('keeps apart what one sentence denies and another part of it states', () => {
    const kinds = (text: string) => {
      const signals = extract(text);
      return 'unsupportedLanguage' in signals ? [] : signals.map(({ kind }) => kind);
    };
    expect(kinds('We have no budget issue, but legal is reviewing the contract.')).toEqual(['legal_review']);
    expect(kinds("Our budget is approved and we don't need more time.")).toEqual(['budget_confirmed']);
    expect(kinds('BUDGET IS APPROVED. LEGAL IS REVIEWING THE MSA.')).toEqual([
      'budget_confirmed',
      'legal_review',
    ]);
    expect(kinds('No problem, legal is reviewing the contract.')).toEqual(['legal_review']);
    expect(kinds('We have no issues with budget, pricing or legal review.')).toEqual([]);
    expect(kinds('Our budget is approved, please let me know if you have any questions.')).toEqual([
      'budget_confirmed',
    ]);
  });
});
