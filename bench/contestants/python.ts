// Python packages through one warm process. GONGKAI_BENCH_PYTHON names an interpreter that has them.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Contestant, Output } from '../output.js';

const script = fileURLToPath(new URL('python_peers.py', import.meta.url));

/** @param name of the package: `pandas`, `pdfplumber`. @throws Error when the interpreter does not have it */
export async function python(name: string): Promise<Contestant> {
  const child = spawn(process.env.GONGKAI_BENCH_PYTHON ?? 'python3', [script, name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Python has no ${name}: set GONGKAI_BENCH_PYTHON`);
    return JSON.parse(value);
  };
  const version = String(await next());
  return {
    version,
    run: async (path) => {
      child.stdin.write(`${path}\n`);
      const answer = (await next()) as Output & { readonly error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    },
  };
}
