import { CurrentSnapshots } from './current-snapshots.service';
import { PeersController } from './peers/peers.controller';
import { PeersQuery } from './peers/peers.query';
import { Peers } from './peers/peers.service';
import { PyramidQuery } from './pyramid.query';
import { Pyramids } from './pyramids.service';
import { RatedSchoolsController } from './rated-schools.controller';
import { SchoolAccess } from './school-access.service';
import { SchoolBackground } from './school-background.service';
import { SchoolHistoryQuery } from './school-history.query';
import { SchoolListQuery } from './school-list.query';
import { SchoolRatingController } from './school-rating.controller';
import { SchoolRatings } from './school-rating.service';
import { WaysUp } from './ways-up.service';

/** What the rating module lists of schools side by side. */
export const schoolControllers = [PeersController, RatedSchoolsController, SchoolRatingController];

export const schoolProviders = [
  PeersQuery,
  Peers,
  PyramidQuery,
  Pyramids,
  SchoolAccess,
  SchoolBackground,
  SchoolHistoryQuery,
  SchoolListQuery,
  SchoolRatings,
  CurrentSnapshots,
  WaysUp,
];
