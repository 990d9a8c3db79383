import type { Finding } from '../finding/finding.ts';
import { childrenOnScale, urgencyOf } from './judge-ratio.ts';

/**
 * Where a norm speaks of several facilities in an area, each of their gaps counts an equal part of its children: what one
 * school lacks is not as urgent as what all the children of a municipality lack. Norms that speak of one thing in an area
 * keep all of them.
 */
export function spreadUrgency(findings: readonly Finding[]): Finding[] {
  const place = ({ normId, areaId }: Finding) => `${normId} ${areaId}`;
  const about = Map.groupBy(
    findings.filter(({ facilityId }) => facilityId !== null),
    place,
  );
  return findings.map((finding) => {
    const shared = finding.facilityId === null ? 1 : (about.get(place(finding))?.length ?? 1);
    if (finding.urgencyParts === null || shared === 1) return finding;
    const urgencyParts = {
      ...finding.urgencyParts,
      children: childrenOnScale(finding.children, shared),
    };
    return { ...finding, urgencyParts, urgency: urgencyOf(urgencyParts) };
  });
}
