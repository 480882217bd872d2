import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  /** The district's first look at what its schools hand in. */
  'review.first': ['district_officer'],
  /** The city's pool of reviewers, their assignments and both sheets once they are finished. */
  'review.oversee': ['city_officer'],
  /** One's own sheets, and nobody else's. */
  'review.write': ['reviewer'],
});
