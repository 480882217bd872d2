import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Page } from '@web/ui/page';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { ChildStep, ConsentStep, StartStep, YouStep } from './join-steps';
import styles from './join.module.css';
import { emptyJoin, joinBody, missingIn, plainCode, steps, type Joining } from './join.rule';
import { useInvitation, useJoin } from './use-join';

/** One question after another; going back keeps what was written. */
export function JoinPage(): ReactNode {
  const { t } = useTranslation('family');
  const [search] = useSearchParams();
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [joining, setJoining] = useState<Joining>({ ...emptyJoin, code: search.get('code') ?? '' });
  const invitation = useInvitation();
  const join = useJoin();
  const navigate = useNavigate();

  const step = steps[at] ?? 'start';
  const missing = asked ? missingIn(step, joining) : [];
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
    join.mutate(joinBody(joining), {
      onSuccess: () => {
        say(t('join.done'));
        void navigate(paths.home, { replace: true });
      },
    });
  };
  const of =
    invitation.data && !joining.withoutCode
      ? { school: invitation.data.schoolName, className: invitation.data.className }
      : null;
  const error = step === 'start' ? invitation.error : step === 'consent' ? join.error : null;
  const unknownCode = step === 'start' && error instanceof Problem && error.status === 404;
  const part = { joining, change, missing };
  return (
    <Page title={t('join.title')} width="narrow">
      <Steps at={at} />
      <form className={styles.form} onSubmit={submit} noValidate>
        <Question key={step} words={t(`join.${step}.title`)} quiet={at === 0 && !asked} />
        {error && (
          <Note tone="danger" icon="alert" announce>
            {unknownCode ? t('join.start.unknown') : sentenceFor(error, t)}
          </Note>
        )}
        {step === 'start' && (
          <StartStep
            {...part}
            onWithoutCode={() => {
              change({ withoutCode: true });
              go(1);
            }}
          />
        )}
        {step === 'child' && <ChildStep {...part} of={of} />}
        {step === 'you' && <YouStep {...part} />}
        {step === 'consent' && <ConsentStep {...part} />}
        <div className={styles.actions}>
          <Button
            type="submit"
            look="primary"
            size="large"
            wide
            busy={invitation.isPending || join.isPending}
          >
            {step === 'consent' ? t('join.consent.submit') : t('next')}
          </Button>
          {at > 0 && (
            <Button look="plain" wide onClick={() => go(at - 1)}>
              {t('join.previous')}
            </Button>
          )}
        </div>
        {at === 0 && <Link to={paths.signIn()}>{t('join.haveAccount')}</Link>}
      </form>
    </Page>
  );
}

function Steps({ at }: { at: number }): ReactNode {
  const { t } = useTranslation('family');
  return (
    <div>
      <ol className={styles.steps} aria-hidden="true">
        {steps.map((step, index) => (
          <li key={step} className={cx(index <= at && styles.done)} />
        ))}
      </ol>
      <p className={styles.where} role="status">
        {t('join.step', { step: at + 1, of: steps.length })}
      </p>
    </div>
  );
}

/** The question takes the focus when it changes, so that it is read and the next Tab is its first field. */
function Question({ words, quiet }: { words: string; quiet: boolean }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const [silent] = useState(quiet);
  useEffect(() => {
    if (!silent) heading.current?.focus();
  }, [silent]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.question}>
      {words}
    </h2>
  );
}
