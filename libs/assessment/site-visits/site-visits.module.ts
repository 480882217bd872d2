import { AssessmentSiteVisitController } from './assessment-site-visit.controller';
import { OnSite } from './on-site.service';
import { OwnSiteVisitsController, SiteVisitPhotosController } from './own-site-visits.controller';
import { OwnVisitsQuery } from './own-visits.query';
import { OwnVisits } from './own-visits.service';
import { PoolsQuery } from './pools.query';
import { SiteVisitActEntity } from './site-visit-act.entity';
import { SiteVisitFindingsRepository } from './site-visit-findings.repository';
import { SiteVisitLooks } from './site-visit-looks.service';
import { SiteVisitPhotoEntity } from './site-visit-photo.entity';
import { SiteVisitPhotos, SiteVisitPhotoViewing } from './site-visit-photos.service';
import { SiteVisitEntity } from './site-visit.entity';
import './site-visit.policy';
import { SiteVisitRepository } from './site-visit.repository';
import { SiteVisitorEntity } from './site-visitor.entity';
import { SiteVisitData, VisitedBefore } from './site-visits.job';
import { VisitBook } from './visit-book.service';
import { VisitChecklists } from './visit-checklists.service';
import { VisitPlanning } from './visit-planning.service';
import { VisitReleases } from './visit-releases.service';
import { VisitAnswers, VisitReports } from './visit-reports.service';
import { VisitorsQuery } from './visitors.query';

/** What site visits bring to the module of assessments. */
export const siteVisits = {
  entities: [SiteVisitEntity, SiteVisitorEntity, SiteVisitActEntity, SiteVisitPhotoEntity],
  controllers: [AssessmentSiteVisitController, OwnSiteVisitsController, SiteVisitPhotosController],
  providers: [
    SiteVisitRepository,
    SiteVisitFindingsRepository,
    OwnVisitsQuery,
    PoolsQuery,
    VisitorsQuery,
    VisitBook,
    VisitChecklists,
    VisitPlanning,
    SiteVisitLooks,
    OwnVisits,
    OnSite,
    SiteVisitPhotos,
    SiteVisitPhotoViewing,
    VisitReleases,
    VisitReports,
    VisitAnswers,
    SiteVisitData,
    VisitedBefore,
  ],
};
