import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { ErrorState, Note } from '@web/ui/states';
import { useUnsubscribe } from './use-inbox';

/** Works without signing in; opening the page alone changes nothing, for mail programs open links by themselves. */
export function UnsubscribePage(): ReactNode {
  const { t } = useTranslation('inbox');
  const { token = '' } = useParams();
  const unsubscribe = useUnsubscribe(token);
  return (
    <Page title={t('unsubscribe.title')} lead={t('unsubscribe.text')} width="narrow">
      {unsubscribe.error && <ErrorState error={unsubscribe.error} />}
      {unsubscribe.isSuccess ? (
        <Note tone="voice" icon="check" announce>
          {t('unsubscribe.done')}
        </Note>
      ) : (
        <Button look="primary" size="large" busy={unsubscribe.isPending} onClick={() => unsubscribe.mutate()}>
          {t('unsubscribe.act')}
        </Button>
      )}
    </Page>
  );
}
