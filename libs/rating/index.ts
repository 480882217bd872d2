export { CycleClosings } from './cycles/cycle-closings.service';
export { CycleClosed } from './cycles/cycle-closed.event';
export { mayGiveBack, maySubmit, phaseOn } from './cycles/cycle-dates.rule';
export { CyclePlanView, cyclePlanView } from './cycles/cycle.view';
export { Cycles } from './cycles/cycles.service';
export { FrozenCycles } from './cycles/frozen-cycles.service';
export {
  FrozenCheck,
  lineOf as frozenLine,
  type FrozenCycle,
  type FrozenFault,
  type FrozenSchool,
} from './cycles/frozen-file.rule';
export { PresentStates } from './log/present-states.service';
export { evidenceItems, type EvidenceItem } from './evidence-scores/evidence-item.rule';
export { EvidenceScores } from './evidence-scores/evidence-scores.service';
export { StateLogVerification, type StateLogReport } from './log/state-log-verification.service';
export type { StateChange } from './log/state-entry.rule';
export { StateLog, type LoggedChange } from './log/state-log.service';
export { yearlyCheck, type CheckVerdict } from './titles/checks/yearly-check.rule';
export { TitleMoved } from './titles/states/title-moved.event';
export { monthsLater, renewalMonths } from './titles/states/title-state.rule';
export { Titles, type AwardedTitle } from './titles/titles.service';
export { VetoMoved } from './vetoes/veto-moved.event';
export { Vetoes } from './vetoes/vetoes.service';
export { PaperRecords, type PaperFigure, type PaperTitle } from './paper-records.service';
export { RatingModule } from './rating.module';
export { Computations } from './snapshots/computations.service';
export { RatingRecount } from './snapshots/rating-recount.service';
export { FrozenRatings } from './snapshots/frozen-ratings.service';
export type { Assessment } from './engine/assess.rule';
export type { Sensitivity } from './engine/sensitivity.rule';
export { rankOf as rankOfTier } from './engine/tier.rule';
export {
  belowParameters,
  classesInWindow,
  classParameters,
  familiesBelow,
  familiesInWindow,
  familyParameters,
} from './measures/families-in-window.query';
export { dayAfter, type Window } from './measures/window.rule';
export { isVisited } from './standards/review-steps.rule';
export { Drafts as StandardDrafts } from './standards/drafts/drafts.service';
export { SimulationOrders } from './standards/simulations/simulation-orders.service';
export { SimulationRuns } from './standards/simulations/simulation-runs.service';
export { Standards } from './standards/standards.service';
export { ratingTiers, type RatingTier, type StandardDocument } from './standards/standard.rule';
export { SchoolRatings } from './schools/school-rating.service';
export type { SchoolRatingView } from './schools/school-rating.view';
