// Tasks that stand for a mail which is imported itself: the fact of the mail by the task's id, outside the heap.
import { KeyIndex } from '../lookup/key-index';
import { UuidColumn } from '../lookup/uuid-column';

export class MailTasks {
  private readonly tasks = new KeyIndex();
  private readonly facts = new UuidColumn();

  set(task: string, factId: string): void {
    const before = this.tasks.size;
    const number = this.tasks.add(task);
    if (number === before) this.facts.push(factId);
    else this.facts.set(number, factId);
  }

  get(task: string): string | undefined {
    const number = this.tasks.find(task);
    return number < 0 ? undefined : this.facts.get(number);
  }
}
