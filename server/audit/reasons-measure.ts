// The measure of an entry that names the version of the reason codes its code was given under; as shipped, there is none.
export const REASONS_MEASURE = 'reason_codes';
