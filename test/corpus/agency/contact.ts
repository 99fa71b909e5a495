// Whom to ask about a report. Area code 0489, postcode 89…, and the top-level domain `example` belong to nobody.

import type { Contact } from '../../maker/description.js';
import type { Random } from '../../maker/random.js';
import type { Agency } from './agency.js';

const streets = [
  '新华路',
  '建设路',
  '文昌街',
  '学府路',
  '人民大道',
  '迎宾大道',
  '滨河东路',
  '府前街',
] as const;

/** Contact clause of an agency, complete or with fields left out; an address or a telephone is always there. */
export function contactOf(random: Random, agency: Agency): Contact {
  const hasPhone = random.chance(0.9);
  return {
    unit: `${agency.name}${random.pick(officesOf(agency))}`,
    ...optional(random, hasPhone ? 0.85 : 1, 'address', () => drawAddress(random, agency)),
    ...optional(random, 0.6, 'postcode', () => `89${random.integer(1000, 9999)}`),
    ...(hasPhone ? { phone: drawPhone(random) } : {}),
    ...optional(random, 0.2, 'fax', () => drawPhone(random)),
    ...optional(random, 0.4, 'email', () => drawEmail(random)),
  };
}

function officesOf({ kind, name }: Agency): readonly [string, ...string[]] {
  if (kind === 'township' || kind === 'street') return ['党政办公室', '党政综合办公室', '综合办'];
  if (kind === 'government') return ['办公室'];
  if (name.endsWith('办公室') || name.endsWith('办公厅')) return ['', '政务公开科'];
  return ['办公室', '办公室', '政策法规科', '综合科', '党政办'];
}

function drawAddress(random: Random, { place, parent, level }: Agency): string {
  const above = level === 'township' || random.chance(0.3) ? (parent ?? '') : '';
  const room = random.chance(0.25) ? `${random.integer(1, 12)}楼${random.integer(101, 1299)}室` : '';
  return `${above}${place}${random.pick(streets)}${random.integer(1, 899)}号${room}`;
}

function drawPhone(random: Random): string {
  const number = `555${random.integer(1000, 9999)}`;
  return random.pick([
    `0489-${number}`,
    `0489-${number}`,
    `（0489）${number}`,
    `0489－${number}`,
    `0489${number}`,
  ]);
}

function drawEmail(random: Random): string {
  const user = random.pick(['xxgk', 'zwgk', 'bgs', 'office', 'gkban']);
  return `${user}${random.integer(1, 999)}@${random.pick(['gov', 'mail', 'xxgk'])}.example`;
}

function optional<Value>(
  random: Random,
  share: number,
  key: string,
  draw: () => Value,
): Record<string, Value> {
  return random.chance(share) ? { [key]: draw() } : {};
}
