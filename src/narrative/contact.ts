// The contact clause as one value of the record.

import type { Fact } from '../model/fact.js';
import type { Contact } from '../model/record.js';

/** Who answers questions about the report; `null` where the report does not say. */
export function contactOf(facts: readonly Fact[]): Contact | null {
  const textOf = (part: keyof Contact): string | null => {
    const value = facts.find(({ path }) => path === `narrative.contact.${part}`)?.value;
    return typeof value === 'string' ? value : null;
  };
  const contact: Contact = {
    unit: textOf('unit'),
    address: textOf('address'),
    postcode: textOf('postcode'),
    phone: textOf('phone'),
    fax: textOf('fax'),
    email: textOf('email'),
  };
  return Object.values(contact).some((value) => value !== null) ? contact : null;
}
