import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { Note } from '@web/ui/states';
import type { Outbox } from './phone/outbox';
import type { Made } from './phone/pending.rule';
import styles from './site-visits.module.css';

/** What the server did not take: it stays on the phone, with its words, until its maker has read that. */
export function RefusedList({ made, outbox }: { made: readonly Made[]; outbox: Outbox }): ReactNode {
  const { t } = useTranslation('site-visits');
  const refused = made.filter((each) => each.refused !== undefined);
  if (refused.length === 0) return null;
  return (
    <Note tone="now" icon="alert">
      <p>{t('refused', { count: refused.length })}</p>
      <ul className={styles.refused}>
        {refused.map(({ n, item, kind, value, refused: reason = '' }) => (
          <li key={n}>
            <span>
              {item} · {t(`kind.${kind}`)}{' '}
              {kind === 'mark' ? t(`mark.${value}`) : kind === 'note' ? value : ''}
            </span>
            <span className={styles.soft}>
              {t([`codes:${reason}.title`, `codes:site-visit.${reason}.title`, 'errors:unknown.title'])}
            </span>
            <Button look="plain" onClick={() => n !== undefined && void outbox.dismiss(n)}>
              {t('dismiss')}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  );
}
