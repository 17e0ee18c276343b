// A refusal offers its reader what they can do, and names who can do the rest.
import { expect, it } from 'vitest';
import { REMEDIES } from '@/server/core/vocabulary/remedy';
import { remediesOf } from './remedies-of';

const nobody = { names: [], isYou: false };
const who = {
  owner: nobody,
  manager: { names: ['Mo', 'Ada'], isYou: false },
  finance: nobody,
  admin: nobody,
};
const at = { starts: {}, focus: () => null, who, dealId: 'd' };
const start = () => undefined;

it('makes a button of every remedy that the screen starts', () => {
  const starts = Object.fromEntries(REMEDIES.map((remedy) => [remedy, start]));
  const { offers } = remediesOf(REMEDIES, { ...at, starts });
  expect(offers.map(({ remedy }) => remedy)).toEqual(REMEDIES);
  expect(offers.every((offer) => offer.start === start)).toBe(true);
});

it('goes to the control of the form that was refused', () => {
  const focus = (control: string) => (control === 'reason_code' ? start : null);
  const { offers } = remediesOf(['reason_code', 'note'], { ...at, focus });
  expect(offers).toEqual([{ remedy: 'reason_code', label: 'Give a reason code', start, href: null }]);
});

it('says by name, or by role, who can do what the reader cannot', () => {
  const { offers, others } = remediesOf(['evidence', 'approval:manager'], at);
  expect(offers).toEqual([]);
  expect(others).toEqual([
    "The deal's owner or its deal team can attach evidence.",
    'Mo or Ada can approve it.',
  ]);
});

it('links to where the reader can do it themselves', () => {
  const own = { ...who, owner: { names: ['Bo'], isYou: true }, admin: { names: [], isYou: true } };
  const { offers, others } = remediesOf(['evidence', 'sanctioned_source'], { ...at, who: own });
  expect(offers.map(({ href }) => href)).toEqual(['/deals/d', '/sources']);
  expect(others).toEqual([]);
});

it('asks somebody else where the screen starts nothing, and still says who it is', () => {
  const { offers, others } = remediesOf(['approval:manager'], { ...at, asks: { 'approval:manager': start } });
  expect(offers).toEqual([
    { remedy: 'approval:manager', label: 'Ask a manager', start, href: null, isAsk: true },
  ]);
  expect(others).toEqual(['Mo or Ada can approve it.']);
  const own = remediesOf(['approval:manager'], {
    ...at,
    starts: { 'approval:manager': start },
    asks: { 'approval:manager': () => undefined },
  });
  expect(own.offers).toEqual([{ remedy: 'approval:manager', label: 'Ask for a waiver', start, href: null }]);
});

it('names three of many', () => {
  const many = { ...who, admin: { names: ['A', 'B', 'C', 'D', 'E'], isYou: false } };
  expect(remediesOf(['approval:admin'], { ...at, who: many }).others).toEqual([
    'A, B, C or 2 others can do it.',
  ]);
});

it('leaves no remedy without a word: a button, a link or who can', () => {
  for (const remedy of REMEDIES.filter(
    (each) => !['reason_code', 'note', 'correct_input', 'refresh'].includes(each),
  )) {
    const { offers, others } = remediesOf([remedy], at);
    expect([remedy, offers.length + others.length]).toEqual([remedy, 1]);
  }
});
