import { TitleCheckEntity } from './checks/title-check.entity';
import { TitleCheckRepository } from './checks/title-check.repository';
import { TitleCheck } from './checks/title-check.service';
import { TitleChecksController } from './checks/title-checks.controller';
import { TitleChecks } from './checks/title-checks.service';
import { Holdings } from './holdings.service';
import { TitleImportRepository } from './imports/title-import.repository';
import { TitleImportsController } from './imports/title-imports.controller';
import { TitleImports } from './imports/title-imports.service';
import { TitleWriter } from './imports/title-writer.service';
import { RectificationController } from './rectification/rectification.controller';
import { RectificationPaperEntity, RectificationTaskEntity } from './rectification/rectification.entity';
import { RectificationRepository } from './rectification/rectification.repository';
import { Rectification } from './rectification/rectification.service';
import { TaskReader } from './rectification/task-reader.service';
import { TitleActs } from './states/title-acts.service';
import { TitleBeginnings } from './states/title-beginnings.service';
import { TitleDesk } from './states/title-desk.service';
import { TitleLowering } from './states/title-lowering.service';
import { TitleMoves } from './states/title-moves.service';
import { TitleNews } from './states/title-news.service';
import { TitleReader } from './states/title-reader.service';
import { TitleTimeline } from './states/title-timeline.service';
import { TitlesController } from './states/titles.controller';
import { TitlesQuery } from './states/titles.query';
import { TitleNight } from './title-night.service';
import { TitleEntity, TitleImportEntity } from './title.entity';
import { TitleRepository } from './title.repository';
import { TitlesJob } from './titles.job';
import { Titles } from './titles.service';

/** What the rating module lists of titles. */
export const titleEntities = [
  TitleEntity,
  TitleImportEntity,
  TitleCheckEntity,
  RectificationTaskEntity,
  RectificationPaperEntity,
];

export const titleControllers = [
  TitleImportsController,
  TitlesController,
  TitleChecksController,
  RectificationController,
];

const states = [TitleNews, TitleBeginnings, TitleMoves, TitleLowering, TitleNight, TitlesJob];
const checking = [TitleCheckRepository, TitleCheck, TitleChecks];
const rectifying = [RectificationRepository, Rectification, TaskReader];
const looking = [TitlesQuery, TitleTimeline, TitleReader, TitleDesk, TitleActs];
const importing = [TitleImportRepository, TitleWriter, TitleImports];

export const titleProviders = [
  TitleRepository,
  Holdings,
  ...states,
  ...checking,
  ...rectifying,
  ...looking,
  ...importing,
  Titles,
];
