import { retried as retriedInDatabase, Unavailable } from '@libs/platform';

/** @throws Unavailable when the database keeps choosing the transaction as its victim, with `Retry-After` */
export const retried = <T>(work: () => Promise<T>): Promise<T> =>
  retriedInDatabase(work, () => new Unavailable('play-session.busy', 2));
