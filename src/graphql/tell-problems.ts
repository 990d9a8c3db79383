import { type Problem, type ProblemCode, problem } from './problem.ts';
import type { Vocabulary } from './term.ts';

/** Says that something is wrong with a part of the input; `field` leads there, with points between. */
export type Tell = (code: ProblemCode, field: string, message: string) => void;

/** Keeps what is told, all at once for who filled it in. */
export const tellInto =
  (problems: Problem[]): Tell =>
  (code, field, message) =>
    void problems.push(problem(code, ['input', ...field.split('.')], message));

/** The codes of what was filled in as codes or labels, each once, as they were given; tells each that is no term. */
export function codesOf(
  texts: readonly string[],
  field: string,
  vocabulary: Vocabulary,
  tell: Tell,
): readonly string[] {
  const codes = texts.flatMap((text, at) => {
    const term = vocabulary.find(text);
    if (term === null)
      tell(
        'UNKNOWN',
        `${field}.${at}`,
        `${JSON.stringify(text.slice(0, 50))} is not one of the ${vocabulary.name}`,
      );
    return term?.code ?? [];
  });
  return [...new Set(codes)];
}
