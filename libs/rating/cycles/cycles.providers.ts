import { CycleClosings } from './cycle-closings.service';
import { CycleDesk } from './cycle-desk.service';
import { CycleNews } from './cycle-news.service';
import { CycleEntity } from './cycle.entity';
import { CycleRepository } from './cycle.repository';
import { RatingCyclesController } from './cycles.controller';
import { CyclesJob } from './cycles.job';
import { Cycles } from './cycles.service';
import { FrozenCycles } from './frozen-cycles.service';
import { FrozenFiguresQuery } from './frozen-figures.query';

/** What the rating module lists of cycles. */
export const cycleEntities = [CycleEntity];

export const cycleControllers = [RatingCyclesController];

export const cycleProviders = [
  CycleClosings,
  CycleDesk,
  CycleNews,
  CycleRepository,
  CyclesJob,
  Cycles,
  FrozenCycles,
  FrozenFiguresQuery,
];
