import { defineEvent } from '@libs/platform';

/** A person has deleted the account: name, phone and sessions are gone; others drop what they hold that tells who it was. */
export const PersonErased = defineEvent<{ personId: string }>('identity.person-erased');
