/** The activities with a goal on a level of prevention that serve an area; a null level: nobody told which. */
export interface GoalCount {
  readonly goal: string;
  readonly prevention: string | null;
  readonly activities: number;
  readonly facilities: number;
}

export interface GoalFacts {
  readonly counts: readonly GoalCount[];
  /** What is done in the municipality while nobody knows in which of its areas. */
  readonly unplaced: readonly Pick<GoalCount, 'goal' | 'prevention'>[];
  /** The day on which it was said that all activities in the area are known; null: nobody says so. */
  readonly checkedOn: string | null;
  readonly checkedBy: string | null;
  readonly checkedArea: string | null;
  readonly checkedSourceId: string | null;
  /** None live there; null: not known whether any do. */
  readonly hasNoChildren: boolean | null;
}

export interface AreaGoalFacts extends GoalFacts {
  readonly areaId: string;
}
