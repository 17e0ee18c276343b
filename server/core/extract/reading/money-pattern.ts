// How phrases spell an amount of money, mark before or behind; what it amounts to, `findMoney` says.
export const MONEY_PATTERN =
  '(?:(?:[$€£] ?|(?:usd|eur|gbp|chf) )\\d[^ ]{0,15}|\\d[^ ]{0,12} ?(?:(?:k|thousand|m|million) )?(?:usd|eur|gbp|chf|dollars|euros?|pounds|francs))';
