// Hands the browser a JSON file to save.
import { saveTextAsFile } from './save-text-as-file';

export function saveAsFile(name: string, content: unknown): void {
  saveTextAsFile(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
}
