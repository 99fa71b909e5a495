// Looks for silent errors: `npx tsx test/fuzz/fuzz.ts --seed <n> --seconds <s> [--only html] [--output <folder>] [--plan <seed>]`.
// Documents with known answers, one to three faults such as real documents show, every wrong field reported and
// the document with the fewest faults that still shows it kept. Run by hand; nothing of it is committed.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makePlan, type Outcome, type Plan, runPlan } from './run-document.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    output: { type: 'string' },
    plan: { type: 'string' },
  },
});

interface Tally {
  documents: number;
  refused: number;
  fields: number;
  right: number;
  unread: number;
  wrongAccepted: number;
  wrongReview: number;
  documentsAccepted: number;
  documentsReview: number;
  highInReview: number;
}

const tallies = new Map<string, Tally>();
const classes = new Map<
  string,
  { count: number; accepted: number; high: number; fields: number; files: string[] }
>();
const SLOW = 2000;
const HIGH = 0.8;
const KEPT = 4;

function tallyOf(format: string): Tally {
  const known = tallies.get(format);
  if (known !== undefined) return known;
  const fresh = {
    documents: 0,
    refused: 0,
    fields: 0,
    right: 0,
    unread: 0,
    wrongAccepted: 0,
    wrongReview: 0,
    documentsAccepted: 0,
    documentsReview: 0,
    highInReview: 0,
  };
  tallies.set(format, fresh);
  return fresh;
}

function count(tally: Tally, outcome: Outcome): void {
  tally.documents += 1;
  if (outcome.judgement === undefined) {
    tally.refused += 1;
    return;
  }
  const { right, unread, wrong } = outcome.judgement;
  tally.fields += right + unread + wrong.length;
  tally.right += right;
  tally.unread += unread;
  const accepted = outcome.report?.verdict === 'accepted';
  tally[accepted ? 'wrongAccepted' : 'wrongReview'] += wrong.length;
  if (wrong.length > 0) tally[accepted ? 'documentsAccepted' : 'documentsReview'] += 1;
  if (!accepted) tally.highInReview += wrong.filter((one) => one.confidence >= HIGH).length;
}

// Fewer steps that still give an error of the same weight.
async function shrink(plan: Plan, outcome: Outcome): Promise<{ plan: Plan; outcome: Outcome }> {
  for (const step of plan.steps) {
    const smaller = { ...plan, steps: plan.steps.filter((one) => one !== step) };
    const other = await runPlan(smaller);
    if (other?.judgement === undefined || other.judgement.wrong.length === 0) continue;
    if (outcome.report?.verdict === 'accepted' && other.report?.verdict !== 'accepted') continue;
    return shrink(smaller, other);
  }
  return { plan, outcome };
}

function keep(name: string, plan: Plan, outcome: Outcome): void {
  const { judgement, report, base, applied } = outcome;
  if (judgement === undefined || report === undefined) return;
  const key = name;
  const known = classes.get(key) ?? { count: 0, accepted: 0, high: 0, fields: 0, files: [] };
  classes.set(key, known);
  known.count += 1;
  known.fields += judgement.wrong.length;
  if (report.verdict === 'accepted') known.accepted += 1;
  if (judgement.wrong.some((one) => one.confidence >= HIGH)) known.high += 1;
  if (values.output === undefined) return;
  mkdirSync(values.output, { recursive: true });
  const wrong = judgement.wrong;
  const line = {
    seed: plan.seed,
    name,
    target: plan.target,
    kind: base.kind,
    verdict: report.verdict,
    wrong: wrong.length,
    high: wrong.filter((one) => one.confidence >= HIGH).length,
    first: wrong[0],
  };
  appendFileSync(join(values.output, 'errors.jsonl'), `${JSON.stringify(line)}\n`);
  if (known.files.length >= KEPT) return;
  const folder = join(values.output, key.replaceAll(/[^\w+-]+/g, '_'));
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${plan.seed}.${outcome.extension}`);
  writeFileSync(file, outcome.bytes);
  const issues = report.issues.map((one) => `${one.code} ${one.fields?.length ?? ''}`);
  const facts = {
    target: plan.target,
    kind: base.kind,
    steps: applied,
    verdict: report.verdict,
    issues,
    wrong: judgement.wrong,
  };
  writeFileSync(`${file}.json`, JSON.stringify(facts, null, 1));
  known.files.push(file);
}

async function one(seed: number): Promise<void> {
  const plan = makePlan(seed, values.only);
  const outcome = await runPlan(plan);
  if (outcome === null) return;
  count(tallyOf(plan.target.replace(/-.*/, '')), outcome);
  if (outcome.defect !== undefined)
    console.error('DEFECT', seed, plan.target, JSON.stringify(plan.steps), outcome.defect.slice(0, 600));
  if (outcome.milliseconds > SLOW)
    console.error('SLOW', seed, plan.target, JSON.stringify(plan.steps), outcome.milliseconds);
  if (outcome.judgement === undefined || outcome.judgement.wrong.length === 0) return;
  const small = await shrink(plan, outcome);
  const steps =
    small.outcome.applied
      .map(({ name }) => name.replace(/^\w+:/, ''))
      .sort()
      .join('+') || 'unmutated';
  keep(`${small.plan.target}.${steps}`, small.plan, small.outcome);
}

const end = Date.now() + Number(values.seconds) * 1000;
if (values.plan !== undefined) {
  const outcome = await runPlan(makePlan(Number(values.plan), values.only));
  console.error(
    JSON.stringify(
      {
        plan: makePlan(Number(values.plan), values.only),
        verdict: outcome?.report?.verdict,
        judgement: outcome?.judgement,
        defect: outcome?.defect,
      },
      null,
      1,
    ),
  );
} else {
  let seed = Number(values.seed) * 1_000_000;
  while (Date.now() < end) {
    seed += 1;
    await one(seed);
  }
  for (const [format, tally] of tallies) console.error(format, JSON.stringify(tally));
  const sorted = [...classes].sort(
    ([, a], [, b]) => b.accepted - a.accepted || b.high - a.high || b.count - a.count,
  );
  for (const [name, found] of sorted)
    console.error(
      `${found.count}\taccepted ${found.accepted}\thigh ${found.high}\tfields ${found.fields}\t${name}\t${found.files[0] ?? ''}`,
    );
}
