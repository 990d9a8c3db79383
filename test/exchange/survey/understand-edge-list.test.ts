import { understandEdgeList } from '../../../src/exchange/survey/understand-edge-list.ts';
import { aQuestion } from '../surveys.ts';

describe('an edge list', () => {
  test('without a column of levels is refused, and whoever calls it otherwise is told how to name it', () => {
    const { issues, understand } = understandEdgeList(['van', 'naar', 'contact'], {
      file: 'lijst.csv',
      question: aQuestion(),
    });
    expect(understand).toBeNull();
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'MISSING_COLUMN',
        column: 'niveau',
        repair: 'Where the answers stand in a column of another name, name it with --column.',
      }),
    );
  });

  test('takes the answers from the column that is named', () => {
    const { understand } = understandEdgeList(['van', 'naar', 'contact'], {
      file: 'lijst.csv',
      question: aQuestion({ column: 'contact' }),
    });
    expect(understand).not.toBeNull();
  });
});
