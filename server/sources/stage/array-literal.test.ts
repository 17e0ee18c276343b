import { describe, expect, it } from 'vitest';
import { hexArray, jsonArray, plainArray, textArray } from './array-literal';

describe('array literals', () => {
  it('keep marks that would end a value inside it', () => {
    expect(textArray(['a"b', 'c\\d', '{e},f', 'NULL', '', null])).toBe(
      '{"a\\"b","c\\\\d","{e},f","NULL","",NULL}',
    );
    expect(jsonArray(['{"a":"b\\n\\"c"}'])).toBe('{"{\\"a\\":\\"b\\\\n\\\\\\"c\\"}"}');
  });

  it('spell plain values and bytes', () => {
    expect(plainArray([1, true, 'email', null])).toBe('{1,true,email,NULL}');
    expect(hexArray(['00ff'])).toBe('{"\\\\x00ff"}');
  });
});
