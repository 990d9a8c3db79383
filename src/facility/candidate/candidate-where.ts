/** What a filter of candidates may say, its codes read; null: it says nothing. */
export interface CandidateWhere {
  readonly areas: readonly string[] | null;
  readonly edition: number;
  readonly kinds: readonly string[] | null;
}
