import { CellCoursesQuery } from './cell-courses.query';
import { FactDetails } from './fact-details.service';
import { FamilyFacts } from './family-facts.service';
import { NewPupilVisitsQuery } from './new-pupil-visits.query';
import { OfferFacts } from './offer-facts.service';
import { OpenedFacts } from './opened-facts.service';

/** What the rating module lists of opened facts. */
export const factProviders = [
  CellCoursesQuery,
  NewPupilVisitsQuery,
  FactDetails,
  FamilyFacts,
  OfferFacts,
  OpenedFacts,
];
