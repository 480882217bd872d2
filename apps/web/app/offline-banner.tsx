import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './layout.module.css';

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** Says that the network is gone and what is kept. The region stands always, so that it is read when it fills. */
export function OfflineBanner(): ReactNode {
  const { t } = useTranslation();
  const online = useOnline();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-offline', !online);
  }, [online]);
  return <div role="status">{!online && <p className={styles.offline}>{t('offline')}</p>}</div>;
}
