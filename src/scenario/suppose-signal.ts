import type { SignalFacility, SignalTie } from '../network/route/signal-facts.ts';
import type { SupposedFacility, SupposedTie } from './supposed.ts';

/** A facility that nobody asked, and that passes a worry on to nobody; one may be passed on to it. */
export const signalNodeOf = ({ id, name, kinds }: SupposedFacility): SignalFacility => {
  const [kind = '', ...alsoProvides] = kinds;
  return { id, name, kind, alsoProvides, wasAsked: false, passesTo: [] };
};

/** With a relation along which one passes a worry on, or both, in place of what the two have on that theme now. */
export function passOnAlong(
  signals: readonly SignalFacility[],
  { id: relationId, ends: [from, to], theme, isConfirmed, isMutual }: SupposedTie,
): SignalFacility[] {
  const otherEnd = new Map([
    [from.id, to.id],
    [to.id, from.id],
  ]);
  return signals.map((facility) => {
    const toId = otherEnd.get(facility.id);
    if (toId === undefined) return facility;
    const isReplaced = (tie: SignalTie) => tie.toId === toId && tie.theme === theme && tie.lacks !== 'LAPSED';
    const lacks = isConfirmed ? null : 'ONE_SIDED';
    const tie: SignalTie = { relationId, toId, theme, lacks, toldOn: null, sourceId: null };
    const others = facility.passesTo.filter((one) => !isReplaced(one));
    const passesOn = isMutual || facility.id === from.id;
    return { ...facility, passesTo: passesOn ? [...others, tie] : others };
  });
}
