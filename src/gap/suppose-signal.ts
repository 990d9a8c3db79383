import type { SignalFacility, SignalTie } from '../network/signal-facts.ts';
import type { SupposedFacility, SupposedTie } from './supposed.ts';

/** A facility that nobody asked, and that passes a worry on to nobody; one may be passed on to it. */
export const signalNodeOf = ({ id, name, kinds }: SupposedFacility): SignalFacility => {
  const [kind = '', ...alsoProvides] = kinds;
  return { id, name, kind, alsoProvides, wasAsked: false, passesTo: [] };
};

/** With a relation along which both pass a worry on, in place of what the two have on that theme now. */
export function passOnAlong(
  signals: readonly SignalFacility[],
  { id: relationId, ends: [from, to], theme, isConfirmed }: SupposedTie,
): SignalFacility[] {
  const others = new Map([
    [from.id, to.id],
    [to.id, from.id],
  ]);
  return signals.map((facility) => {
    const toId = others.get(facility.id);
    if (toId === undefined) return facility;
    const isReplaced = (tie: SignalTie) => tie.toId === toId && tie.theme === theme && tie.lacks !== 'LAPSED';
    const lacks = isConfirmed ? null : 'ONE_SIDED';
    const tie: SignalTie = { relationId, toId, theme, lacks, toldOn: null, sourceId: null };
    return { ...facility, passesTo: [...facility.passesTo.filter((one) => !isReplaced(one)), tie] };
  });
}
