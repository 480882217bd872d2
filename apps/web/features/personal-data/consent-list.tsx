import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Card } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './consent-list.module.css';
import { useConsents, useToggleConsent } from './use-personal-data';

export function ConsentList(): ReactNode {
  const { t } = useTranslation('personal-data');
  const consents = useConsents();
  const toggle = useToggleConsent();
  if (consents.isPending) {
    return (
      <Loading>
        <Bone height="7rem" />
      </Loading>
    );
  }
  if (!consents.data) return <ErrorState error={consents.error} retry={() => void consents.refetch()} />;
  return (
    <ul className={styles.list}>
      {consents.data.texts.map((text) => (
        <li key={text.kind}>
          <Card className={styles.consent}>
            <p className={styles.name}>{t(`consents.${text.kind}`)}</p>
            <p className={styles.soft}>{t(`consents.${text.kind}Text`)}</p>
            <p className={styles.soft}>
              {text.given && text.givenAt
                ? t('consents.given', { day: dayWords(text.givenAt), version: text.textVersion })
                : t('consents.notGiven')}
            </p>
            {!(text.required && text.given) && (
              <Button
                busy={toggle.isPending && toggle.variables.kind === text.kind}
                onClick={() =>
                  toggle.mutate(text, {
                    onSuccess: () => say(t('consents.changed')),
                    onError: (error) => say(sentenceFor(error, t), 'urgent'),
                  })
                }
              >
                {text.given ? t('consents.withdraw') : t('consents.give')}
              </Button>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
