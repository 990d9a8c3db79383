import { type DocumentNode, parse } from 'graphql';
import { memoByDocument } from '../../../src/server/request/memo-by-document.ts';

describe('what is seen in a document', () => {
  const count = (document: DocumentNode) => document.definitions.length;

  test('is looked at once, also when nothing was found', () => {
    const looked: DocumentNode[] = [];
    const isLong = memoByDocument((document: DocumentNode) => looked.push(document) > 5);
    const document = parse('{ a }');
    expect([isLong(document), isLong(document)]).toEqual([false, false]);
    expect(looked).toEqual([document]);
  });

  test('is of that document: one that reads the same is another', () => {
    const counted = memoByDocument(count);
    expect([counted(parse('{ a }')), counted(parse('{ a } fragment F on T { a }'))]).toEqual([1, 2]);
  });

  test('is kept apart by whoever looks', () => {
    const document = parse('{ a }');
    const [one, other] = [memoByDocument(count), memoByDocument((_: DocumentNode) => 'seen')];
    expect([one(document), other(document), one(document)]).toEqual([1, 'seen', 1]);
  });
});
