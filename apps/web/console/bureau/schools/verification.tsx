import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import styles from './schools.module.css';
import { useVerification } from './use-history';

/** Computes a kept result again and says in a sentence whether every digit is the same. */
export function Verification({ snapshotId, about }: { snapshotId: string; about?: string }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [asked, setAsked] = useState(false);
  const verification = useVerification(snapshotId, asked);
  const run = (): void => {
    if (asked) void verification.refetch();
    setAsked(true);
  };
  return (
    <div className={styles.verified}>
      <Button
        size="small"
        loading={verification.isFetching}
        onClick={run}
        aria-label={about && `${t('verify.run')} · ${about}`}
      >
        {t(verification.isFetching ? 'verify.busy' : 'verify.run')}
      </Button>
      {verification.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(verification.error, t)}
        </Note>
      )}
      {verification.data && <Verdict view={verification.data} />}
    </div>
  );
}

function Verdict({ view }: { view: VerificationView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { inputsIntact, sameDigits, storedTotal, recomputedTotal, inputsHash, standardVersion } = view;
  const key = !inputsIntact ? 'touched' : sameDigits ? 'same' : 'different';
  return (
    <Note tone={key === 'same' ? 'voice' : 'danger'} icon={key === 'same' ? 'shield' : 'alert'} announce>
      {t(`verify.${key}`, { version: standardVersion, total: storedTotal, again: recomputedTotal })}
      <span className={styles.hash}>
        {t('verify.hash')}
        {t('app:colon')}
        {inputsHash}
      </span>
    </Note>
  );
}
