import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { isOffline, wordsFor } from '@web/i18n/error-words';
import { Button } from './button';
import { cx } from './cx';
import { Icon, type IconName } from './icon';
import { PageTitle } from './page';
import styles from './states.module.css';

export interface StateProps {
  icon?: IconName;
  title: string;
  /** Set where nothing else stands on the page: its title is the page's then. */
  whole?: boolean;
  inCard?: boolean;
  text?: ReactNode;
  /** What to do next: one button or link. */
  children?: ReactNode;
}

/** Nothing here yet: says why and what to do next. */
export function EmptyState({ icon = 'book', title, whole, inCard, text, children }: StateProps): ReactNode {
  return (
    <div className={cx(styles.state, inCard && styles.inCard)}>
      <span className={styles.sign}>
        <Icon name={icon} size={30} />
      </span>
      <StateTitle whole={whole}>{title}</StateTitle>
      {text && <p className={styles.text}>{text}</p>}
      {children}
    </div>
  );
}

export interface ErrorStateProps {
  error: unknown;
  retry?: () => void;
  /** Set where nothing else stands on the page: what happened is its title then. */
  whole?: boolean;
}

/** Something could not be fetched: what happened, in words keyed by its code, and a way to try again. */
export function ErrorState({ error, retry, whole }: ErrorStateProps): ReactNode {
  const { t } = useTranslation();
  const offline = isOffline(error);
  const shown = atWrongAddress(error) ? new Problem(404, 'http.404') : error;
  const words = wordsFor(shown, t);
  // What is not there, or not for this reader, is no fault: it is said calmly, and trying again would not help.
  const settled = !offline && shown instanceof Problem && [403, 404, 410].includes(shown.status);
  return (
    <div role="alert" className={cx(styles.state, !offline && !settled && styles.error)}>
      <span className={styles.sign}>
        <Icon name={offline ? 'offline' : settled ? 'search' : 'alert'} size={30} />
      </span>
      <StateTitle whole={whole}>{words.title}</StateTitle>
      {words.text && <p className={styles.text}>{words.text}</p>}
      {retry && !settled && <Button onClick={retry}>{t('retry')}</Button>}
    </div>
  );
}

/** Whoever only looks has filled in nothing to be corrected: an address that cannot be read leads nowhere. */
const atWrongAddress = (error: unknown): boolean => error instanceof Problem && error.status === 400;

function StateTitle({ whole, children }: { whole?: boolean; children: string }): ReactNode {
  return whole ? (
    <PageTitle className={styles.title}>{children}</PageTitle>
  ) : (
    <p className={styles.title}>{children}</p>
  );
}

export interface NoteProps {
  tone?: 'plain' | 'now' | 'voice' | 'danger';
  icon?: IconName;
  children: ReactNode;
  /** Set for something that appeared because of what the reader did. */
  announce?: boolean;
}

export function Note({ tone = 'plain', icon = 'info', children, announce }: NoteProps): ReactNode {
  return (
    <div className={cx(styles.note, tone !== 'plain' && styles[tone])} role={announce ? 'alert' : undefined}>
      <Icon name={icon} size={20} />
      <div>{children}</div>
    </div>
  );
}
