import { defineEvent } from '@libs/platform';

/** A person has become guardian of a pupil. At least once; the same link may be announced again. */
export const GuardianLinked = defineEvent<{ personId: string; pupilId: string }>('identity.guardian-linked');
