import { Comparisons } from './comparisons.service';
import { DraftListQuery } from './drafts/draft-list.query';
import { DraftViews } from './drafts/draft-views.service';
import { DraftEntity } from './drafts/draft.entity';
import { DraftRepository } from './drafts/draft.repository';
import { StandardDraftsController } from './drafts/drafts.controller';
import { Drafts } from './drafts/drafts.service';
import { Publishing } from './publishing/publishing.service';
import { RunningCycle } from './publishing/running-cycle.service';
import { SimulationOrders } from './simulations/simulation-orders.service';
import { SimulationRuns } from './simulations/simulation-runs.service';
import { SimulationViews } from './simulations/simulation-views.service';
import { SimulatedSchoolEntity, SimulationEntity } from './simulations/simulation.entity';
import { SimulationJob } from './simulations/simulation.job';
import { SimulationQuery } from './simulations/simulation.query';
import { SimulationRepository } from './simulations/simulation.repository';
import { SimulationsController } from './simulations/simulations.controller';
import { StandardList } from './standard-list.service';
import { StandardEntity } from './standard.entity';
import { StandardRepository } from './standard.repository';
import { StandardsController } from './standards.controller';
import { Standards } from './standards.service';

/** What the rating module lists of standards. */
export const standardEntities = [DraftEntity, SimulatedSchoolEntity, SimulationEntity, StandardEntity];

export const standardControllers = [StandardDraftsController, SimulationsController, StandardsController];

export const standardProviders = [
  Comparisons,
  DraftListQuery,
  DraftViews,
  DraftRepository,
  Drafts,
  Publishing,
  RunningCycle,
  SimulationOrders,
  SimulationRuns,
  SimulationViews,
  SimulationJob,
  SimulationQuery,
  SimulationRepository,
  StandardList,
  StandardRepository,
  Standards,
];
