// One record of a list in a JSON file, with every scalar kept as the text it was written in.
export type JsonValue = string | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue };

export type JsonRecord = {
  /** The key under which its list stands; '' where only words like "records" stand above it. */
  list: string;
  /** Line on which it starts, from 1. */
  line: number;
  value: JsonObject;
};
/** A line of NDJSON, or an entry of a list of records, that cannot be read. */
export type BrokenRecord = { line: number; refusal: string };

/** Which of its values is meant, nobody can tell. */
export const REPEATED_KEY = 'A key stands twice in this record.';

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
