/** Raised when a query is wrong, is not allowed or takes too much. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}
