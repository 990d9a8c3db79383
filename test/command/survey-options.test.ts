import { readSurveyQuestion, type SurveyOptions } from '../../src/command/survey-options.ts';
import { getDataset } from '../../src/exchange/datasets.ts';

const read = (options: SurveyOptions, dataset = 'survey', day: string | null = '2026-10-10') =>
  readSurveyQuestion(getDataset(dataset), options, day);

const options = { round: '2026-najaar', theme: 'signaleren', ties: 'directed', scale: 'frey' };

describe('what was asked in a survey', () => {
  test('is said beside the files, in capitals or not', () => {
    expect(read({ ...options, roster: true })).toMatchObject({
      ...{ round: '2026-najaar', theme: 'SIGNALEREN', ties: 'DIRECTED', scale: 'FREY' },
      ...{ isRoster: true, askedOn: '2026-10-10', column: null },
    });
  });

  test('may be answered on a scale of its own', () => {
    const { scale, ...others } = options;
    expect(read({ ...others, levels: '1=1, Vaak = 4,nooit=geen contact' })).toMatchObject({
      scale: 'OWN',
      answers: {
        1: { level: 1, frequency: null },
        vaak: { level: 4, frequency: null },
        nooit: { level: 0, frequency: null },
      },
    });
  });

  test.each<[string, SurveyOptions, RegExp]>([
    ['without a round', { ...options, round: undefined }, /^survey needs --round/],
    ['with a round that is no name', { ...options, round: '../x' }, /^survey needs --round/],
    [
      'on what is no theme',
      { ...options, theme: 'voetbal' },
      /^--theme voetbal is no theme; there are SIGNALEREN/,
    ],
    [
      'of which it is not told who says what',
      { ...options, ties: undefined },
      /one of directed, confirmed, reported; got ""$/,
    ],
    [
      'on no scale',
      { ...options, scale: 'OWN' },
      /^survey needs --scale, one of FREY, .*YES_NO, or --levels/,
    ],
    [
      'on two scales',
      { ...options, levels: '1=1' },
      /^--levels is a scale of your own, and goes without --scale$/,
    ],
    [
      'on a scale beyond ours',
      { ...options, scale: undefined, levels: '1=1,2=6' },
      /^--levels 1=1,2=6: "2=6" is not an answer, = and a level from 0 to 5$/,
    ],
    [
      'with all names, of ties that both confirm',
      { ...options, ties: 'confirmed', roster: true },
      /^--roster goes with/,
    ],
  ])('%s is refused, and the option named', (_, wrong, message) => {
    expect(() => read(wrong)).toThrow(message);
  });

  test('is of a day', () => {
    expect(() => read(options, 'survey', null)).toThrow('survey needs --as-of');
  });

  test('goes with a survey alone', () => {
    expect(read({}, 'partners')).toBeNull();
    expect(() => read({ theme: 'signaleren' }, 'partners')).toThrow('--theme goes with import survey');
  });
});
