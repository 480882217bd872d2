import { ActivitiesQuery } from './activities.query';
import { CommitteesQuery } from './committees.query';
import { CountedFigures } from './counted-figures.service';
import { CurriculumQuery } from './curriculum.query';
import { FacultyQuery } from './faculty.query';
import { GraduatesQuery } from './graduates.query';
import { HeardFigures } from './heard-figures.service';
import { InstructorsQuery } from './instructors.query';
import { FamilyLookRepository } from './kept/family-look.repository';
import { FamilyLooks } from './kept/family-looks.service';
import { KeptFamiliesRepository } from './kept/kept-families.repository';
import { KeptFamilies } from './kept/kept-families.service';
import { KeptClassEntity, KeptFamilyEntity, KeptLearnerEntity } from './kept/kept-family.entity';
import { KeptLearnersRepository } from './kept/kept-learners.repository';
import { FamilyLookEntity, FamilyMarkEntity, KeptSchoolEntity } from './kept/kept-school.entity';
import { KeptSumsRepository } from './kept/kept-sums.repository';
import { OfferedSupply } from './offered-supply.service';
import { ParticipationQuery } from './participation.query';
import { PlanStandardNumbers } from './plan-standards.service';
import { PlansQuery } from './plans.query';
import { PracticeQuery } from './practice.query';
import { QuestionsQuery } from './questions.query';
import { QuietFigures } from './quiet-figures.service';
import { QuizQuery } from './quiz.query';
import { SupplyQuery } from './supply.query';
import { SurveysQuery } from './surveys.query';
import { VisitsQuery } from './visits.query';
import { WorkSources, type MeasureSource } from './work-sources';

/** One source for each noun whose daily work is counted. */
const workSources = [
  FacultyQuery,
  CommitteesQuery,
  VisitsQuery,
  SurveysQuery,
  QuestionsQuery,
  ActivitiesQuery,
  PlansQuery,
  PracticeQuery,
];

/** What the rating module lists of measures. */
export const measureEntities = [
  KeptSchoolEntity,
  KeptClassEntity,
  KeptFamilyEntity,
  KeptLearnerEntity,
  FamilyMarkEntity,
  FamilyLookEntity,
];

export const measureProviders = [
  ...workSources,
  {
    provide: WorkSources,
    useFactory: (...all: MeasureSource[]) => new WorkSources(all),
    inject: workSources,
  },
  CountedFigures,
  HeardFigures,
  QuietFigures,
  CurriculumQuery,
  FamilyLookRepository,
  FamilyLooks,
  GraduatesQuery,
  InstructorsQuery,
  KeptFamilies,
  KeptFamiliesRepository,
  KeptLearnersRepository,
  KeptSumsRepository,
  OfferedSupply,
  ParticipationQuery,
  PlanStandardNumbers,
  QuizQuery,
  SupplyQuery,
];
