import { MarkEntity } from './mark.entity';
import { MarkRepository } from './mark.repository';
import { NightlyRating } from './nightly-rating.service';

/** What the rating module lists of marks. */
export const markEntities = [MarkEntity];

export const markProviders = [MarkRepository, NightlyRating];
