// Streams the elements of an XML part of a workbook; entities of its own and what is no XML are refused.
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { ImportProblem } from '../import-problem';

export type XmlEvents = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Yields after every piece, so that what the events gathered can go on. Names come without their prefix. */
export async function* readXml(stream: Readable, name: string, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new ImportProblem('malformed_sheet', `"${name}" declares entities, which no workbook needs.`);
  });
  parser.on('error', () => {
    throw new ImportProblem(
      'malformed_sheet',
      `"${name}" is damaged: a part of it is no XML. Save it again.`,
    );
  });
  parser.on('opentag', (tag) => events.open?.(bare(tag.name), tag.attributes));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', (tag) => events.close?.(bare(tag.name)));
  const decoder = new TextDecoder();
  try {
    for await (const piece of stream) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
    yield;
  } finally {
    stream.destroy();
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
