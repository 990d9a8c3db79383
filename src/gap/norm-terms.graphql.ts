import { registerEnumType } from 'type-graphql';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

registerEnumType(NormForm, {
  name: 'NormForm',
  description: 'What a norm asks.',
  valuesConfig: {
    MINIMUM_COUNT: { description: 'At least so many facilities serve the area.' },
    MAXIMUM_DISTANCE: { description: 'The nearest is at most so far from where people live.' },
    RELATION_PRESENT: {
      description: 'So many percent of the facilities have a confirmed relation with that kind.',
    },
  },
});
registerEnumType(LegalStatus, {
  name: 'LegalStatus',
  description: 'How binding a norm is; an observed average is not adequacy.',
  valuesConfig: {
    STATUTORY: { description: 'Required by law.' },
    BILL: { description: 'In a bill.' },
    NATIONAL_GUIDELINE: { description: 'National guideline, no law.' },
    MUNICIPAL_POLICY: { description: 'Policy of the municipality.' },
    MUNICIPAL_EXAMPLE: { description: 'Norm of another municipality, as an example.' },
    OBSERVED_AVERAGE: { description: 'What is usual in the country.' },
    EXAMPLE: { description: 'Our example, to begin the conversation with.' },
  },
});
registerEnumType(DistanceMetric, {
  name: 'DistanceMetric',
  description: 'How a distance is measured.',
  valuesConfig: {
    STRAIGHT_LINE: { description: 'As the crow flies, in RD metres.' },
    WALK_ESTIMATE: { description: 'Straight line times 1.3.' },
    ROAD: { description: 'Along roads.' },
  },
});
