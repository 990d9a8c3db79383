/** The facilities of the town: the lists made by hand, filled in by rule from what is usual for their kind. */
import { placeIn } from './geography.ts';
import { amountsOf, whenAsked, whenVerified } from './keeper-facts.ts';
import { type Amount, getProfile, type KindProfile } from './kind-profiles.ts';
import type { Listing } from './listing.ts';
import { getOrganisationName, type Runs } from './organisations.ts';
import { places } from './places.ts';
import { chanceFor } from './random.ts';
import { servedSigns, servesColumn } from './served-areas.ts';
import { slug } from './slug.ts';
import { teams } from './teams.ts';
import { getNeighbourhood } from './town.ts';

export interface Facility {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly profile: KindProfile;
  readonly special: Listing['special'];
  readonly organisation: { readonly key: string; readonly name: string };
  /** Sign of the neighbourhood; empty without address. */
  readonly at: string;
  readonly address: Address | null;
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
  /** As it stands in the sheet. */
  readonly serves: string;
  /** Signs of the neighbourhoods it works for. */
  readonly servedSigns: readonly string[];
  readonly amounts: Partial<Record<Amount, string>>;
  readonly status: string;
  readonly validFrom: string;
  readonly askedOn: string;
  readonly verifiedOn: string;
  readonly verifiedBy: string;
  readonly lrk: string;
  /** With how many partners it should work. */
  readonly ties: number;
}

export interface Address {
  readonly street: string;
  readonly houseNumber: number;
  readonly postcode: string;
}

export function inventFacilities(): Facility[] {
  const made = new Map<string, Facility>();
  for (const [at, listing] of [...teams, ...places].entries()) {
    const facility = inventFacility(listing, at, made);
    if (made.has(facility.key)) throw new Error(`two facilities with key ${facility.key}`);
    made.set(facility.key, facility);
  }
  return [...made.values()];
}

/** The organisations that run one facility only; such an organisation has the key of its facility. */
export function singleOrganisations(facilities: readonly Facility[]): Runs[] {
  return facilities
    .filter(({ organisation, key }) => organisation.key === key)
    .map(({ organisation, profile }) => ({ ...organisation, kind: profile.organisationKind }));
}

function inventFacility(listing: Listing, at: number, made: ReadonlyMap<string, Facility>): Facility {
  const { special, kind } = listing;
  const profile = getProfile(kind);
  const area = listing.at === '' ? null : getNeighbourhood(listing.at);
  const name = listing.name === '' ? `Speelplek ${area?.street}plein` : listing.name;
  const key = special.key ?? slug(name);
  const chance = chanceFor(`facility ${key}`);
  const shared = special.sharesAddressOf === undefined ? null : made.get(special.sharesAddressOf);
  if (shared === undefined)
    throw new Error(`${key} shares an address with ${special.sharesAddressOf}, which is not there`);
  const address =
    shared?.address ??
    (area && {
      street: `${area.street}${kind === 'SPEELPLEK' ? 'plein' : chance.pick(streetEnds)}`,
      houseNumber: 2 * at + 3,
      postcode: area.postcode,
    });
  const signs = servedSigns(special.serves ?? '', listing.at);
  const verified = whenVerified(chance);
  return {
    key,
    name,
    kind,
    profile,
    special,
    organisation:
      listing.of === ''
        ? { key, name: organisationName(kind, name) }
        : { key: listing.of, name: getOrganisationName(listing.of) },
    at: listing.at,
    address,
    point:
      shared?.point ??
      (area && !special.withoutPoint ? placeIn(area.sign, chance.between, special.cell) : null),
    serves: special.servesDated ? '' : servesColumn(special.serves ?? ''),
    servedSigns: signs,
    amounts: special.amountsUnknown ? {} : amountsOf(listing, profile, chance),
    status: special.status ?? 'ACTIVE',
    validFrom: special.validFrom ?? (chance.happens(0.6) ? `${chance.between(1996, 2022)}-08-01` : ''),
    askedOn: whenAsked(special.asked, chance),
    verifiedOn: verified,
    verifiedBy: verified === '' ? '' : chance.pick(verifiers),
    lrk: profile.group === 'OPVANG' ? `999${String(100_003 + at * 1_237).padStart(6, '0')}` : '',
    ties: special.ties ?? chance.between(...profile.ties),
  };
}

function organisationName(kind: string, name: string): string {
  const foundations = [
    'BASISSCHOOL',
    'SPECIAAL_ONDERWIJS',
    'KDV',
    'BSO',
    'SPEELTUIN',
    'KINDERBOERDERIJ',
    'CULTUUR',
    'VO_SCHOOL',
  ];
  return foundations.includes(kind) ? `Stichting ${name}` : name;
}

const streetEnds = ['straat', 'weg', 'plein', 'laan', 'kade'];
const verifiers = ['teamleider', 'coördinator', 'directeur', 'beheerder', 'secretaris'];
