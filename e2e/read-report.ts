// Reads an exported report back as a PDF viewer would: the words of its pages, in their order.
import { extractText, getDocumentProxy } from 'unpdf';

export async function readReport(file: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false });
  return text.join('\n').replace(/\s+/g, ' ');
}
