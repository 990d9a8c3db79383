import { furthestSignalSteps } from '../network/route/signal-facts.ts';
import { formRules } from './norm-form-rules.ts';
import type { NormForm } from './norm-terms.ts';

const particulars = [
  ...new Set(Object.values(formRules).flatMap(({ needs, may = [] }) => [...needs, ...may])),
];

interface Told {
  readonly form: NormForm;
  readonly unit: string;
  readonly level: string;
  readonly [word: string]: unknown;
}

/** What is wrong with a norm as a norm of its form, each with the word it is about. */
export function breaches(norm: Told): { readonly word: string; readonly message: string }[] {
  const { units, needs, may = [] } = formRules[norm.form];
  const isTold = (word: string) => {
    const value = norm[word];
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  return [
    ...(units.includes(norm.unit)
      ? []
      : [{ word: 'unit', message: `the unit of ${norm.form} is ${units.join(', ')}` }]),
    ...needs.filter((word) => !isTold(word)).map((word) => ({ word, message: `${norm.form} needs ${word}` })),
    ...particulars
      .filter((word) => isTold(word) && ![...needs, ...may].includes(word))
      .map((word) => ({ word, message: `${norm.form} has no ${word}` })),
    ...breachesOfLevel(norm, isTold),
    ...breachesOfUnit(norm, isTold),
    ...(isMoreThanAll(norm)
      ? [{ word: 'value', message: 'ANCHORING asks more items than it names: nobody could meet it' }]
      : []),
    ...breachesOfRoute(norm),
    ...(norm.form === 'RELATION_PRESENT' && !isTold('minimumLevel') && !isTold('minimumFormality')
      ? [{ word: 'minimumLevel', message: 'RELATION_PRESENT needs minimumLevel or minimumFormality' }]
      : []),
  ];
}

/** Words that only go with one unit. */
function breachesOfUnit({ form, unit, per }: Told, isTold: (word: string) => boolean) {
  const of = (word: string, message: string) => ({ word, message });
  return [
    ...(form === 'SURFACE' && unit === 'square metres' && !isTold('per')
      ? [of('per', 'SURFACE in square metres needs per')]
      : []),
    ...(form === 'SURFACE' && unit === 'percent' && isTold('per')
      ? [of('per', 'SURFACE in percent is of the built land: it has no per')]
      : []),
    ...(form === 'ACCESS' && isOfHomes(per)
      ? [of('per', 'ACCESS is shared by people: it is not counted by HOMES')]
      : []),
    ...(isTold('staff') && unit !== 'FTE' ? [of('staff', 'staff is counted in FTE')] : []),
  ];
}

const isOfHomes = (per: unknown) =>
  typeof per === 'object' && per !== null && 'of' in per && per.of === 'HOMES';

/** Amounts are judged where there are enough people to count by. */
const formsOfAmounts = ['RATIO', 'SURFACE', 'HOURS'];

const isMoreThanAll = ({ form, value, items }: Told) =>
  form === 'ANCHORING' && Array.isArray(items) && typeof value === 'number' && value > items.length;

/** One route is enough; further than so many steps nobody looks. */
function breachesOfRoute({ form, value, maximumSteps }: Told) {
  if (form !== 'SIGNAL_ROUTE') return [];
  return [
    ...(value === 1 ? [] : [{ word: 'value', message: 'of a SIGNAL_ROUTE one is enough: its value is 1' }]),
    ...(Number(maximumSteps ?? 1) <= furthestSignalSteps
      ? []
      : [
          {
            word: 'maximumSteps',
            message: `routes of more than ${furthestSignalSteps} steps are not looked for`,
          },
        ]),
  ];
}

/** A neighbourhood has one origin and few children: within or beyond is judged there, ratios and shares above. */
function breachesOfLevel({ form, level }: Told, isTold: (word: string) => boolean) {
  if (form === 'RESILIENCE' && level === 'NEIGHBOURHOOD')
    return [
      { word: 'level', message: 'the network of a RESILIENCE is that of a DISTRICT or a MUNICIPALITY' },
    ];
  if (formsOfAmounts.includes(form) && level !== 'DISTRICT' && level !== 'MUNICIPALITY')
    return [{ word: 'level', message: `a ${form} is judged for a DISTRICT or a MUNICIPALITY` }];
  if (form === 'ANCHORING' && level !== 'MUNICIPALITY')
    return [{ word: 'level', message: 'ANCHORING is judged for a MUNICIPALITY, which lays it down' }];
  const isShare = (form === 'MAXIMUM_DISTANCE' || form === 'CHOICE') && level !== 'NEIGHBOURHOOD';
  return isShare && !isTold('sharePercent')
    ? [
        {
          word: 'sharePercent',
          message: `${form} above the neighbourhood is about a share: it needs sharePercent`,
        },
      ]
    : [];
}
