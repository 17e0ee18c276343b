import { describe, expect, it } from 'vitest';
import { phaseOfStage } from './phase-of-stage';

describe('shipped stages', () => {
  it.each([
    ['Prospecting', 'discovery', 10],
    ['Qualification', 'qualification', 10],
    ['Needs Analysis', 'qualification', 20],
    ['Value Proposition', 'evaluation', 50],
    ['Id. Decision Makers', 'evaluation', 60],
    ['Perception Analysis', 'evaluation', 70],
    ['Proposal/Price Quote', 'proposal', 75],
    ['Negotiation/Review', 'negotiation', 90],
    ['Closed Won', 'won', 100],
    ['Closed/Won', 'won', 100],
    ['Closed Lost', 'lost', 0],
  ])('Salesforce %s is %s with %i %%, for certain', (stage, phase, probability) => {
    expect(phaseOfStage(stage, 'salesforce')).toEqual({ phase, probability, isGuess: false });
  });
  it.each([
    ['appointmentscheduled', 'discovery', 20],
    ['qualifiedtobuy', 'qualification', 40],
    ['Presentation Scheduled', 'evaluation', 60],
    ['Decision Maker Bought-In', 'proposal', 80],
    ['contractsent', 'negotiation', 90],
    ['closedwon', 'won', 100],
    ['closedlost', 'lost', 0],
  ])('HubSpot %s is %s with %i %%, for certain', (stage, phase, probability) => {
    expect(phaseOfStage(stage, 'hubspot')).toEqual({ phase, probability, isGuess: false });
  });
});

describe('guesses', () => {
  it.each([
    ['Verbal', 'negotiation'],
    ['Engaging', 'evaluation'],
    ['3 - Solution', 'evaluation'],
    ['Stage 4: Proposal sent', 'proposal'],
    ['Finalize', 'negotiation'],
    ['Disqualified', 'lost'],
    ['Contract lost', 'lost'],
    ['Duplicate - merged', 'void'],
    ['Lead', 'discovery'],
    ['Won', 'won'],
  ])('guesses %s to be %s and says that it is a guess', (stage, phase) => {
    expect(phaseOfStage(stage, 'salesforce')).toMatchObject({ phase, isGuess: true });
  });
  it.each(['Phase X', 'Assigned dynamically', '', '🤷', 'GavUFuuf4DrnQAoiRGlWpQ==', '見積もり', 'toString'])(
    'asks about %j instead of guessing',
    (stage) => {
      expect(phaseOfStage(stage, null)).toEqual({ phase: null, probability: null, isGuess: true });
    },
  );
  it("does not take another system's stage for certain", () => {
    expect(phaseOfStage('contractsent', 'salesforce').isGuess).toBe(true);
  });
});

describe('the outcome that a source states', () => {
  it('decides won and lost whatever the stage is called', () => {
    expect(phaseOfStage('Phase X', null, { isClosed: true, isWon: true })).toMatchObject({
      phase: 'won',
      isGuess: false,
    });
    expect(phaseOfStage('Proposal', null, { isClosed: true, isWon: false })).toMatchObject({
      phase: 'lost',
      isGuess: false,
    });
  });
  it('never turns a merged duplicate into a loss without asking', () => {
    expect(phaseOfStage('Duplicate', null, { isClosed: true, isWon: false })).toMatchObject({
      phase: 'void',
      isGuess: true,
    });
  });
  it('asks where an open deal stands in a stage that sounds like an end', () => {
    expect(phaseOfStage('Won', null, { isClosed: false, isWon: false }).phase).toBeNull();
  });
});
