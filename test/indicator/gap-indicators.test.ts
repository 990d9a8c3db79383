import { indicators } from '../../src/area/figure/indicators.ts';
import { findGapIndicator, GapIndicatorCode, gapIndicators } from '../../src/indicator/gap-indicators.ts';
import { apiOn } from '../ask-sample.ts';
import { readDocument } from '../documents.ts';

const api = apiOn('SAMPLE');

describe('indicators that are worked out', () => {
  test('stand in the list behind those of CBS, each with a code of its own', async () => {
    const { data } = await api.ask('{ indicators { code label unit definition } }');
    const codes = data.indicators.map(({ code }: { code: string }) => code);
    expect(codes).toEqual([...indicators.map(({ code }) => code), ...Object.keys(GapIndicatorCode)]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('are each explained in the manual of norms', () => {
    const manual = readDocument('docs/norms.md').split('## How areas compare')[1] ?? '';
    const explained = [...manual.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code);
    expect(explained).toEqual(gapIndicators.map(({ code }) => code));
  });

  test('are found by code, and those of CBS are not among them', () => {
    for (const indicator of gapIndicators) expect(findGapIndicator(indicator.code)).toBe(indicator);
    for (const { code } of indicators) expect(findGapIndicator(code)).toBeUndefined();
  });
});
