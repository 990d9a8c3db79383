/**
 * What clients may rely on: once a name is there it stays. A line is a type and its fields; arguments that are
 * promised stand behind their field.
 */
export const promised = `
Query municipality(code,edition) municipalities(where,orderBy,first,after) area(code,edition) areas(where,orderBy,first,after)
Query areaAt(longitude,latitude,level,edition) indicators figures(where,first,after) facility(id,identifier,asOf)
Query facilities(where,orderBy,first,after,asOf) facilitiesByRelation(where,relation,asOf) organisation(id,identifier,asOf)
Query organisations(where,orderBy,first,after,asOf) relations(where,orderBy,asOf,knownAt,first,after)
Query coalitions(where,first,after) contacts(where,purpose,first,after) normSets(municipality)
Query gaps(where,normSet,asOf,orderBy,first,after) openQuestions(where,normSet,first,after) scenario(input) bestNext(input)
Query network(scope,where,nodesAs,asOf,knownAt) introductions(from,to,toKind,area,includeOneSided,asOf)
Query networkDifference(scope,between,where) gapDifference(where,normSet,between)
Query facilityKinds organisationKinds themes goals contactRoles sources importRuns(where,first,after) changes(since,types)
Query search(text,types,first) viewer node(id) nodes(ids)
Area id code edition name label level parent municipality boundary(simplifyMetres) origin population
Area facilities(where,orderBy,asOf,first,after) coverage(kinds,normSet) gaps(where,normSet,first,after)
Area gapSummary(kinds,normSet) goalMatrix network(where,asOf,knownAt) contacts comparison(indicator,with) successors predecessors
Municipality districts neighbourhoods anchoring(kinds)
District neighbourhoods
Population inhabitants children0to15 childrenUnder12 children4to12 householdsWithChildren lowIncomeShare urbanity
Figure value low high unit status precision method numerator denominator period edition source retrievedOn reason
Coverage facilityKind presence standing serving fte places rate nearest choiceWithin(metres) reachPercent(metres) access
Coverage verdict norm
PresenceReport status basis checkedBy checkedOn unlocated
FacilityFilter kinds groups areas serves organisations text near ages audiences goals openAt lowThreshold status verifiedBefore
NearInput longitude latitude postcode metres
TieInput kinds themes minimumLevel is
Facility id name kind alsoProvides organisation status address location neighbourhood serves ages audiences modes
Facility lowThreshold capacity openingHours activities contributions identifiers provenance verified inPostSince validity
Facility contacts relations(where,asOf,knownAt,first,after) partners(asOf,first,after) expectedPartners gaps hub(area)
Facility recognition version updatedAt relationsAskedOn
Capacity fte fteOccupied persons places hoursPerWeek
Verified on by freshness
Relation id from to theme direction claims level levelLow levelHigh consensus awaiting frequency formality documentUrl
Relation status validity confirmedOn freshness confidence areas source version history
Contact id roles organisation facility relation areas themes isMailbox mailbox mainPhone reachableHours validity verified
Contact fallback why viewerCanSeeDetails hiddenBecause details visibility version
ContactDetails name email phone
ContactFilter area neighbourhood facilityKinds organisationKinds facilities organisations roles themes near text
ContactConnection nodes pageInfo totalCount nobodyKnown
Recognition awarePercent valuePercent raters
Coalition id name theme members validity formality documentUrl source
Activity name goals audiences modes prevention ages validity
GoalCell goal prevention count verdict
Anchoring facilityKind met of items
AnchoringItem item state document validity
Claim by level frequency on value
Confidence value halfLifeMonths
Gap id kind area facility facilityKind partnerKind organisation required actual shortfall unit ratio norm urgency
Gap urgencyParts children explanation(language) evidence since sinceReason status suggestion
Norm code version form legalStatus adoptedOn isExample
Evidence statement source row retrievedOn
GapConnection nodes pageInfo totalCount unknownCount children facets
OpenQuestion area facilityKind facility partnerKind question ask askedOn
NetworkScope area facility steps organisation facilities
NetworkFilter themes minimumLevel consensus formality kinds minimumConfidence includeFunding includeOutside
Network filter scope nodes(orderBy,first) edges edgesOutside hiddenRelations measures communities matrix(by) without(node)
Network signalRoutes explanation(language) links
NetworkNode facility organisation degree strength betweenness constraint community isCutPoint hub overloaded advanced position
NetworkEdge from to themes level confidence isBridge crossesKind relations
NetworkMeasures nodes edges density averageDegree degreeCentralisation betweennessCentralisation components isolates
NetworkMeasures cutPoints bridges reciprocity confirmedPercent invited answered notes advanced
MeasureNote measure reason
PageInfo hasNextPage hasPreviousPage startCursor endCursor
FigureRow area code edition level indicator period figure comparable breakReason previousPeriod
FigureFilter within level areas indicators periods inEdition
Comparison value median p25 p75 rank of unknown
Source id name publisher licence attribution url isSample retrievedOn
ProvisionGap id
DistanceGap id
AccessGap id
RelationGap id
SignalRouteGap id
GoalGap id
FragilityGap id
ContactGap id
StaleDataGap id
AnchoringGap id
`;

/** Of these the names that are not there yet: what is added is taken out here, and can then be relied on. */
export const toCome = `
Query.changes
FacilityFilter.openAt
Facility.openingHours
Relation.areas
`;
