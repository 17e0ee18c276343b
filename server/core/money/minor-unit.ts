// ISO 4217: which currency codes are active and how many decimals their minor unit has; refuses made-up codes.

/** Source: ISO 4217 list one, active codes that amounts are kept in (no metals, no test code), as of 2026-01. */
const TWO_DECIMALS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
  'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
  'STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG';
const NO_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR_DECIMALS = 'CLF UYW';
/** Withdrawn, but still found in the history of a CRM. */
const WITHDRAWN_TWO_DECIMALS = 'ANG BGN CUC EEK HRK LTL LVL MRO SLL STD VEF ZMK ZWL';

const DIGITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [NO_DECIMALS, 0],
      [TWO_DECIMALS, 2],
      [WITHDRAWN_TWO_DECIMALS, 2],
      [THREE_DECIMALS, 3],
      [FOUR_DECIMALS, 4],
    ] as const
  ).flatMap(([codes, digits]) => codes.split(' ').map((code) => [code, digits] as const)),
);

/** Every code, in the order of the alphabet. */
export const CURRENCY_CODES: readonly string[] = [...DIGITS.keys()].sort();

/** Whether the text is a currency code we can keep amounts in, in capitals. */
export const isCurrency = (code: string): boolean => DIGITS.has(code);

/** Decimals of the minor unit; throws a RangeError for a code that is no currency. */
export function minorUnitDigits(currency: string): number {
  const digits = DIGITS.get(currency);
  if (digits === undefined) throw new RangeError(`'${currency}' is not an ISO 4217 currency code.`);
  return digits;
}
