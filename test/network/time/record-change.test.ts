import { type RelationOnRecord, recordChange } from '../../../src/network/time/record-change.ts';

const day = '2025-06-01';
const record = (known: Partial<RelationOnRecord> = {}): RelationOnRecord => ({
  ...{ level: 3, levelLow: 3, formalityCode: null },
  consensus: 'CONFIRMED',
  confirmedOn: '2025-01-01',
  validity: { from: '2024-01-01', until: null },
  ...known,
});
const during = (from: string | null, until: string | null) => record({ validity: { from, until } });
const disputed = record({ consensus: 'DISPUTED', level: null, levelLow: 1, confirmedOn: null });
const oneSided = record({ consensus: 'ONE_SIDED' });

describe('what was done to the record of a relation, as far as it is about a day', () => {
  test.each<[string, RelationOnRecord | null, RelationOnRecord | null, string]>([
    ['was not there and is not', null, null, 'NONE'],
    ['was not there and is', null, record(), 'ADDED'],
    ['was not there and is about other days', null, during('2026-01-01', null), 'NONE'],
    ['is as it was', record(), record(), 'NONE'],
    ['now ends after the day', record(), during('2024-01-01', '2026-01-01'), 'NONE'],
    ['now ended before the day', record(), during('2024-01-01', '2025-01-01'), 'ENDED'],
    ['now ended on the day, which is excluded', record(), during('2024-01-01', day), 'ENDED'],
    ['now begins after the day', record(), during('2025-07-01', null), 'ALTERED'],
    ['is gone', record(), null, 'ALTERED'],
    ['was to begin later', during('2025-07-01', null), record(), 'ALTERED'],
    ['had ended, and goes on', during('2024-01-01', '2025-01-01'), record(), 'ALTERED'],
    ['is about later days, as before', during('2025-07-01', null), during('2025-08-01', null), 'NONE'],
    ['is of another level', record(), record({ level: 4 }), 'ALTERED'],
    ['is disputed instead of confirmed', record(), record({ consensus: 'DISPUTED', level: null }), 'ALTERED'],
    ['lost a side', record(), oneSided, 'ALTERED'],
    ['is disputed from another level', disputed, { ...disputed, levelLow: 2 }, 'ALTERED'],
    ['now rests on an agreement', record(), record({ formalityCode: 'CONVENANT' }), 'ADDED'],
    [
      'rests on another agreement',
      record({ formalityCode: 'MONDELING' }),
      record({ formalityCode: 'CONVENANT' }),
      'ALTERED',
    ],
    ['has an answer of the other side', oneSided, record(), 'ADDED'],
    ['has an answer half a level up', oneSided, record({ level: 3.5 }), 'ADDED'],
    // The mean of 3 and an answer that agrees with it is at most 3.5: the first side said something else too.
    ['has an answer, and another word of the first side', oneSided, record({ level: 4 }), 'ALTERED'],
    ['has an answer that disputes it', oneSided, record({ consensus: 'DISPUTED', level: null }), 'ADDED'],
    ['has a first word', record({ consensus: 'UNVERIFIED', level: null }), oneSided, 'ADDED'],
    ['was confirmed again', record(), record({ confirmedOn: '2025-03-01' }), 'ADDED'],
    ['was confirmed longer ago than was said', record(), record({ confirmedOn: '2024-03-01' }), 'ALTERED'],
    ['has a day of confirmation', record({ confirmedOn: null }), record(), 'ADDED'],
  ])('one that %s', (_, then, now, change) => {
    expect(recordChange(then, now, day)).toBe(change);
  });
});
