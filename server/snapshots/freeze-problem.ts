// Why a freeze cannot be completed, in a sentence for people that says what to do.
export class FreezeProblem extends Error {
  static stillEvaluating(): FreezeProblem {
    return new FreezeProblem(
      'Deals are still being evaluated after an import or a change of settings, so totals would not be whole. Freeze again when the forecast says nothing of it any more.',
    );
  }

  static unevaluated(deals: number): FreezeProblem {
    return new FreezeProblem(
      `${deals === 1 ? 'One deal waits' : `${deals} deals wait`} for a first evaluation, so totals would not be whole. Freeze again in a minute.`,
    );
  }

  static nothingThen(): FreezeProblem {
    return new FreezeProblem(
      'The records hold no deal of that moment. Choose a later one: the earliest that is known is on Sources.',
    );
  }
}
