import type { UnitEntity } from '@libs/organization';
import type { Window } from '../measures/window.rule';
import type { StandardDocument } from '../standards/standard.rule';
import type { FactLineView } from './fact-detail.view';

/** Of which school, over which days, by which standard. */
export interface AskedFact {
  school: UnitEntity;
  window: Window;
  standard: StandardDocument;
}

/** What lies behind figures, by the code of the measure. */
export type FactSources = Readonly<Record<string, (asked: AskedFact) => Promise<FactLineView[]>>>;
