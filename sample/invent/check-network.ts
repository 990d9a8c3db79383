/** The shape of the network: that of a municipal youth network (Blanken e.a., Tranzo and Het PON & Telos). */
import { type Check, check, some } from './check.ts';
import { firstMoment, lastMoment, partnersOn } from './network.ts';
import type { Sample } from './read.ts';

export function checkNetwork(sample: Sample): Check[] {
  const degrees = [...partnersOn(sample, lastMoment)].map(([key, others]) => ({ key, degree: others.size }));
  const [ties, before] = [tiesOn(sample, lastMoment), tiesOn(sample, firstMoment)];
  const average = (2 * ties) / degrees.length;
  const density = (100 * average) / (degrees.length - 1);
  const strong = strongPercent(sample);
  const asked = askedPercent(sample);
  const facilityOf = (key: string) => sample.facilities.find(({ sleutel }) => sleutel === key)!;
  const having = (filter: (degree: number, key: string) => boolean) =>
    degrees.filter(({ degree, key }) => filter(degree, key)).map(({ key, degree }) => `${key} ${degree}`);
  const alone = (isAsked: boolean) =>
    having((degree, key) => {
      const { status, relaties_uitgevraagd_op } = facilityOf(key);
      return degree === 0 && status === 'ACTIVE' && (relaties_uitgevraagd_op !== '') === isAsked;
    });
  return [
    check('a facility has 7 to 12 partners on average', average >= 7 && average <= 12, average.toFixed(1)),
    check(
      '4 to 9 percent of the possible pairs have a tie',
      density >= 4 && density <= 9,
      `${density.toFixed(1)} %`,
    ),
    check(
      'two years before there were fewer pairs',
      before > 0.6 * ties && before < ties,
      `${before}, now ${ties}`,
    ),
    some(
      'the better connected have 20 to 26 partners',
      having((degree) => degree >= 20 && degree <= 26),
      12,
    ),
    some(
      'one hub, a kinderwerk team, has 35 or more',
      having((degree, key) => degree >= 35 && key === 'kinderwerk-west'),
    ),
    check('nobody else has more than 26', having((degree) => degree > 26).length === 1),
    some(
      'a local team is not central',
      having((degree, key) => degree > 0 && degree <= 5 && facilityOf(key).soort === 'LOKAAL_TEAM'),
    ),
    check(
      'about 80 percent of the organisations with a tie have a strong one',
      strong >= 75 && strong <= 85,
      `${strong.toFixed(0)} %`,
    ),
    some('facilities without any tie that were asked', alone(true), 3),
    some('facilities without any tie that were never asked', alone(false), 3),
    check('at least 70 percent were asked', asked >= 70, `${asked.toFixed(0)} %`),
  ];
}

function tiesOn(sample: Sample, day: string): number {
  return [...partnersOn(sample, day).values()].reduce((sum, others) => sum + others.size, 0) / 2;
}

/** Of the organisations with a tie, the part that has at least one of level 3 or more. */
function strongPercent(sample: Sample): number {
  const organisationOf = new Map(sample.facilities.map((row) => [row.sleutel!, row.organisatie_sleutel!]));
  const having = (minimum: number) => {
    const partners = [...partnersOn(sample, lastMoment, minimum)].filter(([, others]) => others.size > 0);
    return new Set(partners.map(([key]) => organisationOf.get(key))).size;
  };
  return (100 * having(3)) / having(1);
}

function askedPercent({ facilities }: Sample): number {
  const inNetwork = facilities.filter(({ soort, status }) => soort !== 'SPEELPLEK' && status === 'ACTIVE');
  return (100 * inNetwork.filter((row) => row.relaties_uitgevraagd_op).length) / inNetwork.length;
}
