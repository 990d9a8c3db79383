import { readFileSync } from 'node:fs';
import { ChangeReason, NodeChangeReason, TieChangeKind } from '../../../src/network/time/difference-terms.ts';

test.each([...Object.keys(TieChangeKind), ...Object.keys(ChangeReason), ...Object.keys(NodeChangeReason)])(
  '%s is in the dictionary, with a Dutch label and what it means',
  (value) => {
    const [, dictionary = ''] = readFileSync('docs/words.md', 'utf8').split('## Then and now');
    const [section = ''] = dictionary.split('\n## ');
    const line = section.split('\n').find((each) => each.split('|')[1]?.includes(`\`${value}\``));
    expect(line).toMatch(/^\|[^|]+\| [^|]{3,} \| [^|]{10,} \|$/);
  },
);
