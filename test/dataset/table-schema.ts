// Table Schema v2 as the specification words it (datapackage.org/standard/table-schema), for the types and constraints
// that the dataset uses. The official JSON Schemas are not in a package of the registry, so the rules are written here.

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A Table Schema as the descriptor has it. */
export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[];
    readonly reference: { readonly resource: string; readonly fields: readonly string[] };
  }[];
}

/** Lexical form of each type; `object` and `array` are JSON. */
const lexical: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^[+-]?\d+$/.test(text),
  number: (text) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text),
  date: (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text),
  object: (text) =>
    isJson(text, (value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
  array: (text) => isJson(text, Array.isArray),
};

const constraintHolds: Readonly<Record<string, (text: string, limit: unknown) => boolean>> = {
  required: () => true,
  unique: () => true,
  minimum: (text, limit) => Number(text) >= Number(limit),
  maximum: (text, limit) => Number(text) <= Number(limit),
  pattern: (text, limit) => new RegExp(`^(?:${String(limit)})$`).test(text),
  enum: (text, limit) => Array.isArray(limit) && limit.includes(text),
};

/** What is wrong with rows, a line a fault. */
export function faultsOf(schema: TableSchema, rows: readonly Readonly<Record<string, string>>[]): string[] {
  const faults: string[] = [];
  const keys = new Set<string>();
  const seen = new Map<string, Set<string>>();
  rows.forEach((row, at) => {
    for (const { name, type, constraints = {} } of schema.fields) {
      const text = row[name];
      const say = (what: string) => faults.push(`row ${at + 1} ${name}: ${what} (${text})`);
      if (text === undefined) say('no such column');
      else if (schema.missingValues.includes(text)) {
        if (constraints.required === true) say('required');
      } else {
        if (lexical[type]?.(text) !== true) say(`no ${type}`);
        for (const [kind, limit] of Object.entries(constraints)) {
          if (constraintHolds[kind]?.(text, limit) !== true) say(`${kind} ${String(limit)}`);
        }
        if (constraints.unique === true) {
          const values = seen.get(name) ?? new Set();
          if (values.has(text)) say('not unique');
          seen.set(name, values.add(text));
        }
      }
    }
    const key = schema.primaryKey.map((name) => row[name]).join('\n');
    if (keys.has(key)) faults.push(`row ${at + 1}: primary key twice (${key})`);
    keys.add(key);
  });
  return faults;
}

function isJson(text: string, is: (value: unknown) => boolean): boolean {
  try {
    return is(JSON.parse(text));
  } catch {
    return false;
  }
}
