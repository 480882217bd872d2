import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Page } from '@web/ui/page';
import { Note } from '@web/ui/states';
import { ChildStep, ConsentStep, StartStep, YouStep } from './join-steps';
import styles from './join.module.css';
import { steps } from './join.rule';
import { useJoining } from './use-joining';

/** One question after another; going back keeps what was written. */
export function JoinPage(): ReactNode {
  const { t } = useTranslation('family');
  const { at, step, joining, change, missing, submit, back, withoutCode, invitation, join } = useJoining();
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
        <Question key={step} words={t(`join.${step}.title`)} quiet={at === 0} />
        {error && (
          <Note tone="danger" icon="alert" announce>
            {unknownCode ? t('join.start.unknown') : sentenceFor(error, t)}
          </Note>
        )}
        {step === 'start' && <StartStep {...part} onWithoutCode={withoutCode} />}
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
            <Button look="plain" wide onClick={back}>
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
