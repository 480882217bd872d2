import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useOnline } from '@web/app/offline-banner';
import { paths } from '@web/app/paths';
import { Icon } from '@web/ui/icon';
import { ProgressBar } from '@web/ui/progress';
import type { OutboxState } from './phone/outbox';
import styles from './site-visits.module.css';

/** Where what was recorded is now, in calm words; it stands always, so that it is read when it changes. */
export function VisitState({ state }: { state: OutboxState }): ReactNode {
  const { t } = useTranslation('site-visits');
  const { pathname } = useLocation();
  const online = useOnline();
  const count = state.made.filter(({ refused }) => refused === undefined).length;
  const key = stateOf(state, count, online);
  const words = t(`state.${key}`, { count, percent: Math.round((state.share ?? 0) * 100) });
  return (
    <div className={styles.state} data-state={key}>
      <Icon
        name={key === 'sent' ? 'check' : key === 'sending' || key === 'photo' ? 'clock' : 'device'}
        size={20}
      />
      <p role="status">{words}</p>
      {key === 'signedOut' && <Link to={paths.signIn(pathname)}>{t('signIn')}</Link>}
      {key === 'photo' && <ProgressBar share={state.share ?? 0} label={words} />}
    </div>
  );
}

function stateOf(
  { sending, share, trouble }: OutboxState,
  count: number,
  online: boolean,
): 'sent' | 'ready' | 'kept' | 'sending' | 'photo' | 'signedOut' {
  if (count === 0) return online ? 'sent' : 'ready';
  if (trouble === 'signed-out') return 'signedOut';
  if (!online || trouble) return 'kept';
  if (share !== null) return 'photo';
  return sending ? 'sending' : 'kept';
}
