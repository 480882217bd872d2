import { MarkEntity } from './mark.entity';
import { MarkRepository } from './mark.repository';
import { NightlyRating } from './nightly-rating.service';
import { QuietChanges } from './quiet-changes.service';
import { Stirrings } from './stirrings.service';
import { TurnedQuery } from './turned.query';

/** What the rating module lists of marks. */
export const markEntities = [MarkEntity];

export const markProviders = [MarkRepository, NightlyRating, QuietChanges, Stirrings, TurnedQuery];
