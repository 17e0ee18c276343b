// Which contact has which role on which deal, by their numbers.
import { CONTACT_ROLES, type ContactRole } from '@/server/core/vocabulary/fact';
import { GrowingColumn } from '../lookup/growing-column';

const NONE = -1;

export class DealRoles {
  private readonly firstOf = new GrowingColumn(Int32Array);
  private readonly contacts = new GrowingColumn(Int32Array);
  private readonly roles = new GrowingColumn(Uint8Array);
  private readonly next = new GrowingColumn(Int32Array);

  /** A role that says something is not lost to 'other'. */
  set(deal: number, contact: number, role: ContactRole): void {
    while (this.firstOf.length <= deal) this.firstOf.push(NONE);
    let last = NONE;
    for (let at = this.firstOf.get(deal); at !== NONE; at = this.next.get(at)) {
      if (this.contacts.get(at) === contact) {
        if (this.roleAt(at) === 'other') this.roles.set(at, CONTACT_ROLES.indexOf(role));
        return;
      }
      last = at;
    }
    const at = this.contacts.push(contact);
    this.roles.push(CONTACT_ROLES.indexOf(role));
    this.next.push(NONE);
    if (last === NONE) this.firstOf.set(deal, at);
    else this.next.set(last, at);
  }

  get(deal: number, contact: number): ContactRole | null {
    if (deal < 0 || deal >= this.firstOf.length) return null;
    for (let at = this.firstOf.get(deal); at !== NONE; at = this.next.get(at))
      if (this.contacts.get(at) === contact) return this.roleAt(at);
    return null;
  }

  contactsOf(deal: number): number[] {
    const found: number[] = [];
    if (deal < 0 || deal >= this.firstOf.length) return found;
    for (let at = this.firstOf.get(deal); at !== NONE; at = this.next.get(at))
      found.push(this.contacts.get(at));
    return found;
  }

  private roleAt(at: number): ContactRole {
    return CONTACT_ROLES[this.roles.get(at)] ?? 'other';
  }
}
