import { AwardGrounds } from './awards/award-grounds.service';
import { AwardLists } from './awards/award-lists.service';
import { AwardEntity, PlaqueNumberEntity } from './awards/award.entity';
import './awards/award.policy';
import { AwardRepository } from './awards/award.repository';
import { AwardsController } from './awards/awards.controller';
import { Awards } from './awards/awards.service';
import { PrintOrdering } from './awards/printing/print-ordering.service';
import { PrintRunEntity } from './awards/printing/print-run.entity';
import { PrintRunRepository } from './awards/printing/print-run.repository';
import { PrintRunsController } from './awards/printing/print-runs.controller';
import { PrintRunsJob } from './awards/printing/print-runs.job';
import { PrintRuns } from './awards/printing/print-runs.service';
import { PrintedFiles, Printing } from './awards/printing/printing.service';
import { StatedTables } from './awards/stated-tables.service';
import { AppealFileEntity } from './objections/appeal-file.entity';
import { AppealFiles } from './objections/appeal-files.service';
import { DecisionTerms } from './objections/decision-terms.service';
import { AppealEntity } from './objections/appeal.entity';
import { AppealRepository } from './objections/appeal.repository';
import { AppealsController } from './objections/appeals.controller';
import { Appeals } from './objections/appeals.service';
import { FirstDecidersQuery } from './objections/first-deciders.query';
import { ObjectionFiles } from './objections/objection-files.service';
import { ObjectionEntity } from './objections/objection.entity';
import './objections/objection.policy';
import { ObjectionRepository } from './objections/objection.repository';
import { ObjectionsController } from './objections/objections.controller';
import { Objections } from './objections/objections.service';
import { RaisedObjectionsController } from './objections/raised-objections.controller';
import { RaisedObjectionsQuery } from './objections/raised-objections.query';
import { SealedSenders } from './objections/sealed-sender.service';
import { DecidedFigures } from './panels/decided-figures.service';
import { PanelDecisions } from './panels/panel-decisions.service';
import { PanelGuard } from './panels/panel-guard.service';
import { PanelListQuery } from './panels/panel-list.query';
import { PanelLists } from './panels/panel-lists.service';
import { PanelDecisionEntity, PanelEntity } from './panels/panel.entity';
import './panels/panel.policy';
import { PanelRepository } from './panels/panel.repository';
import { PanelCandidatesController, PanelsController } from './panels/panels.controller';
import { Panels } from './panels/panels.service';
import { Publicities } from './publicity/publicities.service';
import { PublicityEnds } from './publicity/publicity-ends.service';
import { ObjectionReceiptsController, PublicityController } from './publicity/publicity.controller';
import { PublicityEntity } from './publicity/publicity.entity';
import { PublicityJob } from './publicity/publicity.job';
import { PublicityRepository } from './publicity/publicity.repository';

/** The part of the module that decides: panel, publicity, objections and appeals, awards. */
export const decisions = {
  entities: [
    PanelEntity,
    PanelDecisionEntity,
    PublicityEntity,
    ObjectionEntity,
    AppealEntity,
    AppealFileEntity,
    AwardEntity,
    PlaqueNumberEntity,
    PrintRunEntity,
  ],
  controllers: [
    PanelsController,
    PanelCandidatesController,
    PublicityController,
    ObjectionReceiptsController,
    ObjectionsController,
    RaisedObjectionsController,
    AppealsController,
    PrintRunsController,
    AwardsController,
  ],
  providers: [
    PanelRepository,
    PanelListQuery,
    Panels,
    PanelLists,
    DecidedFigures,
    PanelDecisions,
    PanelGuard,
    PublicityRepository,
    Publicities,
    PublicityEnds,
    PublicityJob,
    ObjectionRepository,
    RaisedObjectionsQuery,
    SealedSenders,
    ObjectionFiles,
    Objections,
    AppealRepository,
    DecisionTerms,
    FirstDecidersQuery,
    AppealFiles,
    Appeals,
    AwardRepository,
    AwardGrounds,
    Awards,
    AwardLists,
    PrintRunRepository,
    PrintOrdering,
    PrintRuns,
    Printing,
    PrintedFiles,
    PrintRunsJob,
    StatedTables,
  ],
};
