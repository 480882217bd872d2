import type { FieldError } from '@libs/platform';

export interface Schedule {
  startsAt: Date;
  endsAt: Date;
  signUpOpensAt: Date;
  signUpClosesAt: Date;
}

const hour = 3_600_000;
/** A day out with the children ends the same day. */
const longest = 14 * hour;

/** What about these times cannot be, field by field. */
export function scheduleFaults({ startsAt, endsAt, signUpOpensAt, signUpClosesAt }: Schedule): FieldError[] {
  const faults: FieldError[] = [];
  if (endsAt <= startsAt) {
    faults.push({
      field: 'endsAt',
      code: 'activity.ends-before-it-begins',
      message: 'must be after the beginning',
    });
  } else if (endsAt.getTime() - startsAt.getTime() > longest) {
    faults.push({ field: 'endsAt', code: 'activity.too-long', message: 'an activity ends the same day' });
  }
  if (signUpClosesAt > startsAt) {
    faults.push({
      field: 'signUpClosesAt',
      code: 'activity.sign-up-after-beginning',
      message: 'sign-up must close before the activity begins',
    });
  }
  if (signUpClosesAt <= signUpOpensAt) {
    faults.push({
      field: 'signUpClosesAt',
      code: 'activity.sign-up-closes-before-it-opens',
      message: 'sign-up must close after it opens',
    });
  }
  return faults;
}
