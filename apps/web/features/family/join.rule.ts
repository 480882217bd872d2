import type { JoinBody } from '@web/api/generated';

/** Version of the wording in words/, which is what a guardian reads and agrees to. */
export const consentVersion = '2026-09';

/** The questions in their order. */
export const steps = ['start', 'child', 'you', 'consent'] as const;
export type Step = (typeof steps)[number];

export interface Joining {
  code: string;
  /** The school's roster already holds the phone number. */
  withoutCode: boolean;
  pupilName: string;
  relation: JoinBody['relation'] | null;
  name: string;
  phone: string;
  password: string;
  consent: boolean;
}

export const emptyJoin: Joining = {
  code: '',
  withoutCode: false,
  pupilName: '',
  relation: null,
  name: '',
  phone: '',
  password: '',
  consent: false,
};

/** A code as the server reads it: width, case, spaces and hyphens do not matter. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_–—]/gu, '');

const plainPhone = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/gu, '');

/** What is still missing or plainly wrong in one step; the server judges the rest. */
export function missingIn(step: Step, joining: Joining): (keyof Joining)[] {
  const wrong: Readonly<Record<Step, Partial<Record<keyof Joining, boolean>>>> = {
    start: { code: plainCode(joining.code).length !== 8 },
    child: { pupilName: !joining.pupilName.trim(), relation: joining.relation === null },
    you: {
      name: !joining.name.trim(),
      phone: !/^(\+?86)?1\d{10}$/.test(plainPhone(joining.phone)),
      password: joining.password.length < 8,
    },
    consent: { consent: !joining.consent },
  };
  return Object.entries(wrong[step])
    .filter(([, missing]) => missing)
    .map(([field]) => field as keyof Joining);
}

/** What is sent once every step is filled in. */
export function joinBody(joining: Joining): JoinBody {
  return {
    ...(joining.withoutCode ? {} : { inviteCode: plainCode(joining.code) }),
    pupilName: joining.pupilName.trim(),
    relation: joining.relation ?? 'other',
    name: joining.name.trim(),
    phone: plainPhone(joining.phone),
    password: joining.password,
    consent: joining.consent,
    consentVersion,
  };
}
