/** `dead`: nobody is reached there, today or tomorrow. */
export type Outcome = 'sent' | 'dead';

/** The other side has said no: the message has surely not left, and may be tried again. In our own words, no addresses. */
export class NotTaken extends Error {}
