import { plusDays } from '@libs/organization';
import {
  isHeldState,
  transitionsBy,
  type TitleAction,
  type TitleRole,
  type TitleStanding,
  type TitleState,
  type TitleTransition,
  type WarningCause,
} from './title-state.rule';

/** What of a title a change of state may change. */
export interface MovableTitle extends TitleStanding {
  /** Where it stood when it was suspended. */
  resumes: TitleState | null;
  /** The last day it counts as held, where that is before `untilDay`. */
  heldUntil: string | null;
}

export interface WantedChange {
  action: TitleAction;
  role: TitleRole;
  /** For a warning: the last day to put things right, and what it is about. */
  dueDay?: string;
  cause?: WarningCause;
  /** For a title that another one follows: its last day. */
  heldUntil?: string;
}

/** Days a school has again when a reinspection asks for more, or a suspension is lifted. */
export const daysAgain = 30;

/** The transition of the table by which this is done; null where it is not allowed. */
export function allowedTransition(title: MovableTitle, wanted: WantedChange): TitleTransition | null {
  const ways = transitionsBy(title.state, wanted.action).filter((each) => each.roles.includes(wanted.role));
  if (wanted.action !== 'lift') return ways[0] ?? null;
  return ways.find((each) => each.to === (title.resumes ?? 'ACTIVE')) ?? null;
}

/** The title after it. */
export function changedTitle(
  title: MovableTitle,
  { to }: TitleTransition,
  wanted: WantedChange,
  today: string,
): MovableTitle {
  const isWarned = to === 'WARNING' || to === 'RECTIFYING' || to === 'REINSPECTION';
  // A suspended title keeps what it was warned of: the case may be lifted.
  const keeps = isWarned || to === 'SUSPENDED';
  return {
    state: to,
    untilDay: title.untilDay,
    dueDay: keeps ? dueDayAfter(title, wanted, today) : null,
    cause: keeps ? (wanted.cause ?? title.cause) : null,
    resumes: to === 'SUSPENDED' ? title.state : null,
    heldUntil: heldUntilAfter(title, to, wanted, today),
  };
}

function dueDayAfter({ dueDay }: MovableTitle, wanted: WantedChange, today: string): string | null {
  if (wanted.action === 'warn') return wanted.dueDay ?? dueDay;
  if (dueDay === null || (wanted.action !== 'reopen' && wanted.action !== 'lift')) return dueDay;
  const again = plusDays(today, daysAgain);
  return dueDay > again ? dueDay : again;
}

/** What is taken away counts until the day before; what merely ends counts to its last day. */
function heldUntilAfter(
  { heldUntil, untilDay }: MovableTitle,
  to: TitleState,
  wanted: WantedChange,
  today: string,
): string | null {
  if (wanted.heldUntil !== undefined) return wanted.heldUntil < untilDay ? wanted.heldUntil : null;
  if (to === 'EXPIRED') return heldUntil;
  if (isHeldState(to)) return null;
  return heldUntil ?? plusDays(today, -1);
}
