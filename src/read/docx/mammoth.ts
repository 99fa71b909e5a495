import type { Document } from '../../model/document.js';
import type { ReadLimits } from '../../model/reader.js';
import type { Result } from '../../model/result.js';
export async function readWithMammoth(_bytes: Uint8Array, _limits: ReadLimits): Promise<Result<Document>> {
  throw new Error('todo');
}
