import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  /** One school, whole: the school itself and the bureaus above it. */
  'rating.view-school': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  /** Many schools side by side: bureaus only (domain: never, school ranks). */
  'rating.view-schools': ['district_officer', 'city_officer', 'auditor'],
  'rating.declare': ['district_officer'],
  'rating.import-titles': ['city_officer'],
  /** Which moves each office has, the table of states says. */
  'rating.move-title': ['coordinator', 'district_officer', 'city_officer'],
  'rating.rectify': ['coordinator'],
  'rating.check-titles': ['city_officer'],
  /** Who brought a case and who looks into it is for the city alone. */
  'rating.view-vetoes': ['city_officer', 'auditor'],
  'rating.decide-vetoes': ['city_officer'],
  'rating.reply-to-veto': ['coordinator'],
  /** Everything that was decided, in its chain. */
  'rating.read-log': ['city_officer', 'auditor'],
  'rating.edit-standard': ['city_officer'],
  'rating.compute': ['city_officer'],
  /** The dates a school plans by. */
  'rating.view-cycles': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  'rating.run-cycles': ['city_officer'],
});
