import { TitleImportRepository } from './imports/title-import.repository';
import { TitleImportsController } from './imports/title-imports.controller';
import { TitleImports } from './imports/title-imports.service';
import { TitleWriter } from './imports/title-writer.service';
import { TitleBeginnings } from './states/title-beginnings.service';
import { TitleLowering } from './states/title-lowering.service';
import { TitleMoves } from './states/title-moves.service';
import { TitleNews } from './states/title-news.service';
import { TitleEntity, TitleImportEntity } from './title.entity';
import { Holdings } from './holdings.service';
import { TitleRepository } from './title.repository';
import { Titles } from './titles.service';

/** What the rating module lists of titles. */
export const titleEntities = [TitleEntity, TitleImportEntity];

export const titleControllers = [TitleImportsController];

export const titleProviders = [
  TitleRepository,
  Holdings,
  TitleNews,
  TitleBeginnings,
  TitleMoves,
  TitleLowering,
  Titles,
  TitleImportRepository,
  TitleWriter,
  TitleImports,
];
