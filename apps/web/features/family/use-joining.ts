import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '@web/app/paths';
import { say } from '@web/ui/toast';
import { emptyJoin, joinBody, missingIn, plainCode, steps, type Joining, type Step } from './join.rule';
import { useInvitation, useJoin } from './use-join';

export interface JoiningState {
  /** Number of the step, from 0. */
  at: number;
  step: Step;
  joining: Joining;
  change: (part: Partial<Joining>) => void;
  missing: readonly (keyof Joining)[];
  submit: (event: FormEvent) => void;
  back: () => void;
  withoutCode: () => void;
  invitation: ReturnType<typeof useInvitation>;
  join: ReturnType<typeof useJoin>;
}

/** Walks the steps; each is judged when it is sent, and what was written stays when one goes back. */
export function useJoining(): JoiningState {
  const { t } = useTranslation('family');
  const [search] = useSearchParams();
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [joining, setJoining] = useState<Joining>({ ...emptyJoin, code: search.get('code') ?? '' });
  const invitation = useInvitation();
  const join = useJoin();
  const navigate = useNavigate();

  const step = steps[at] ?? 'start';
  const change = (part: Partial<Joining>): void => setJoining({ ...joining, ...part });
  const go = (to: number): void => {
    setAsked(false);
    setAt(to);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missingIn(step, joining).length > 0 || join.isPending || invitation.isPending) return;
    if (step === 'start') return invitation.mutate(plainCode(joining.code), { onSuccess: () => go(1) });
    if (step !== 'consent') return go(at + 1);
    const welcome = (): void => {
      say(t('join.done'));
      void navigate(paths.home, { replace: true });
    };
    join.mutate(joinBody(joining), { onSuccess: welcome });
  };
  return {
    at,
    step,
    joining,
    change,
    missing: asked ? missingIn(step, joining) : [],
    submit,
    back: () => go(at - 1),
    withoutCode: () => {
      change({ withoutCode: true });
      go(1);
    },
    invitation,
    join,
  };
}
