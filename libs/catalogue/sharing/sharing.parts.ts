import { Adoptions } from './adoptions.service';
import { CourseAdoptionEntity, CourseRatingEntity } from './course-adoption.entity';
import { CourseShareEntity, CourseShareStepEntity } from './course-share.entity';
import { CourseUseQuery } from './course-use.query';
import { LibraryController } from './library.controller';
import { LibraryRowsQuery } from './library.query';
import { Library } from './library.service';
import { CourseSharesController } from './shares.controller';
import { SharesQuery } from './shares.query';
import { SharingData } from './sharing-data.service';
import { SharingJob } from './sharing.job';
import './sharing.policy';
import { SharingRepository } from './sharing.repository';
import { SharingWork } from './sharing-work.service';
import { Sharing } from './sharing.service';

/** What the module of the catalogue needs to share courses. */
export const sharingEntities = [
  CourseShareEntity,
  CourseShareStepEntity,
  CourseAdoptionEntity,
  CourseRatingEntity,
];
export const sharingControllers = [LibraryController, CourseSharesController];
export const sharingProviders = [
  Sharing,
  Adoptions,
  Library,
  LibraryRowsQuery,
  SharesQuery,
  CourseUseQuery,
  SharingRepository,
  SharingWork,
  SharingData,
  SharingJob,
];
