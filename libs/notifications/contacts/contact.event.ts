import { defineEvent } from '@libs/platform';

/** Somebody wants mail at an address that is not proven yet: a code is to be sent there. */
export const ContactAdded = defineEvent<{ contactId: string }>('notifications.contact-added');
