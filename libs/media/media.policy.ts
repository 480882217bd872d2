import { definePolicy } from '@libs/platform';
import type { Role } from '@libs/organization';

const authors: readonly Role[] = ['coordinator', 'instructor', 'district_officer', 'city_officer'];

definePolicy<Role>({
  'media.view': authors,
  'media.upload': authors,
});
