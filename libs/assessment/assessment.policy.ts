import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  /** One school's assessment, whole: the school and the bureaus above it. */
  'assessment.view': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  /** Many side by side: bureaus only. */
  'assessment.view-many': ['district_officer', 'city_officer', 'auditor'],
  'assessment.apply': ['coordinator'],
  /** Figures a school doubts. */
  'assessment.answer-query': ['district_officer'],
});
