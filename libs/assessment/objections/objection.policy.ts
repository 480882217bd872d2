import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

definePolicy<Role>({
  /** A school against the title another one, or it itself, is to have. */
  'objection.raise': ['coordinator'],
  'objection.view': ['city_officer', 'auditor'],
  /** Who answers also reads whom to answer. */
  'objection.answer': ['city_officer'],
  'appeal.file': ['coordinator'],
  'appeal.view': ['coordinator', 'district_officer', 'city_officer', 'auditor'],
  /** The school that appeals and who decides, nobody else. */
  'appeal.read-files': ['coordinator', 'city_officer'],
  'appeal.answer': ['city_officer'],
});
