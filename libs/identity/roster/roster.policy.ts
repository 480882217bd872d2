import type { Role } from '@libs/organization';
import { definePolicy } from '@libs/platform';

// Names of pupils are for the school and the own class alone (domain: people): nobody above, no administrator.
definePolicy<Role>({
  'roster.read': ['class_teacher', 'coordinator'],
  'roster.write': ['coordinator'],
  // A forgotten password is helped by who knows the guardian by sight.
  'guardian.activate': ['class_teacher', 'coordinator'],
  'school.promote': ['coordinator'],
  'class.invite': ['class_teacher', 'coordinator'],
});
