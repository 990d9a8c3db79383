import type { ExpectingFacts, TieFacts } from '../../src/assessment/facts/tie-facts.ts';
import type {
  FacilityFacts as NodeFacts,
  PartnerFacts,
  RelationFacts,
} from '../../src/network/graph/network-facts.ts';
import type { SignalFacility, SignalTie } from '../../src/network/route/signal-facts.ts';
import { areaId, here, today } from './facts.ts';

/** A school in a neighbourhood that was asked about its relations today. */
export const aSchool = (id: string, known: Partial<ExpectingFacts> = {}): ExpectingFacts => ({
  id,
  kind: 'BASISSCHOOL',
  neighbourhoodId: areaId(here),
  askedOn: today,
  sourceId: 'src_sheet',
  row: id,
  ...known,
});

/** Both sides say today that they coordinate: what a relation norm asks. */
export const aTie = (facilityId: string, known: Partial<TieFacts> = {}): TieFacts => ({
  relationId: `rel_${facilityId}`,
  facilityId,
  otherId: 'fac_kinderwerk',
  otherKinds: ['KINDERWERK'],
  theme: 'SIGNALEREN',
  consensus: 'CONFIRMED',
  levelLow: 3,
  levelHigh: 3,
  formality: null,
  isCurrent: true,
  sourceId: 'src_sheet',
  ...known,
});

/** A school that was asked, and passes a worry on to nobody. */
export const aSignaller = (id: string, known: Partial<SignalFacility> = {}): SignalFacility => ({
  ...{ id, name: id, kind: 'BASISSCHOOL', alsoProvides: [], wasAsked: true, passesTo: [] },
  ...known,
});

/** An agreement to pass a worry on that both sides confirm. */
export const aSignalTie = (toId: string, known: Partial<SignalTie> = {}): SignalTie => ({
  ...{ relationId: `rel_to_${toId}`, toId, theme: 'SIGNALEREN', lacks: null },
  ...{ toldOn: today, sourceId: 'src_sheet' },
  ...known,
});

/** A school in a network that was asked and answered. */
export const aNode = (id: string, known: Partial<NodeFacts> = {}): NodeFacts => ({
  ...{ id, name: id, kind: 'BASISSCHOOL', alsoProvides: [], organisationId: null, organisationName: null },
  ...{ wasAsked: true, hasAnswered: true },
  ...known,
});

/** Both say today that they coordinate. */
export const anEdge = (
  first: PartnerFacts,
  second: PartnerFacts,
  known: Partial<RelationFacts> = {},
): RelationFacts => ({
  ...{ id: `rel_${first.id}_${second.id}`, first, second, theme: 'SIGNALEREN', direction: 'MUTUAL' },
  ...{ consensus: 'CONFIRMED', level: 3, formality: null, validFrom: null, validUntil: null },
  ...{ confirmedOn: today, confidence: 1, isCloseEnough: true, sourceId: 'src_sheet' },
  ...known,
});
