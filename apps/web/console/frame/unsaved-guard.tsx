import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Confirm } from '@web/ui/dialog';

/** Asks once, in a sentence, before unsaved words are left behind. */
export function UnsavedGuard({
  dirty,
  inParts = false,
}: {
  dirty: boolean;
  /** Whether another part of the same page leaves these words behind too. */
  inParts?: boolean;
}): ReactNode {
  const { t } = useTranslation('console');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty &&
      (currentLocation.pathname !== nextLocation.pathname ||
        (inParts && currentLocation.search !== nextLocation.search)),
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  return (
    <Confirm
      open={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('leave.title')}
      text={t('leave.text')}
      confirm={t('leave.go')}
      danger
      onConfirm={() => blocker.proceed?.()}
    />
  );
}
