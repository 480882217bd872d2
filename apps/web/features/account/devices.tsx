import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeave } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Confirm } from '@web/ui/dialog';
import { Icon } from '@web/ui/icon';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './account.module.css';
import { useDevices, useSignOutEverywhere } from './use-account';

export function Devices(): ReactNode {
  const { t } = useTranslation('account');
  const devices = useDevices();
  const everywhere = useSignOutEverywhere();
  const leave = useLeave();
  const [asking, setAsking] = useState(false);
  if (devices.isPending) {
    return (
      <Loading>
        <Lines />
      </Loading>
    );
  }
  if (!devices.data) return <ErrorState error={devices.error} retry={() => void devices.refetch()} />;
  return (
    <>
      <ul className={styles.devices}>
        {devices.data.pages
          .flatMap(({ items }) => items)
          .map((device) => (
            <li key={device.id} className={styles.device}>
              <Icon name="device" />
              <span>
                {device.device}
                <span className={styles.soft}>
                  {' '}
                  · {t('account.since', { when: momentWords(device.createdAt) })}
                </span>
              </span>
              {device.current && <Tag tone="voice">{t('account.thisDevice')}</Tag>}
            </li>
          ))}
      </ul>
      {devices.hasNextPage && (
        <Button busy={devices.isFetchingNextPage} onClick={() => void devices.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
      <Button icon="signOut" onClick={() => setAsking(true)}>
        {t('account.everywhere')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('account.everywhere')}
        text={t('account.everywhereText')}
        confirm={t('account.everywhereConfirm')}
        busy={everywhere.isPending}
        onConfirm={() =>
          everywhere.mutate(undefined, {
            onSuccess: () => void leave(),
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
          })
        }
      />
    </>
  );
}
