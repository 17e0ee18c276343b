// Why a freeze cannot be completed, in a sentence for people that says what to do.
export class FreezeProblem extends Error {
  /** Whether it goes by itself: what the totals rest on is still being evaluated. */
  readonly isPassing: boolean;

  constructor(message: string, isPassing = false) {
    super(message);
    this.isPassing = isPassing;
  }

  static stillEvaluating(): FreezeProblem {
    return new FreezeProblem(
      'Deals are still being evaluated after an import or a change of settings, so totals would not be whole. Freeze again in a minute.',
      true,
    );
  }

  static unevaluated(deals: number): FreezeProblem {
    return new FreezeProblem(
      `${deals === 1 ? 'One deal waits' : `${deals} deals wait`} for a first evaluation, so totals would not be whole. Freeze again in a minute.`,
      true,
    );
  }

  static nothingThen(): FreezeProblem {
    return new FreezeProblem(
      'The records hold no deal of that moment. Choose a later one: the earliest that is known is on Sources.',
    );
  }
}
