import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { Tag } from '@web/ui/chips';
import styles from './desk-switch.module.css';
import { desksOf, type Desk } from './desks.rule';
import { useSession } from './session';

/** For people with more than one role: a teacher is often a parent and moves between the two openly. */
export function DeskSwitch({ current }: { current: Desk }): ReactNode {
  const { t } = useTranslation();
  const { data: me } = useSession();
  const [open, setOpen] = useState(false);
  const desks = me ? desksOf(me) : [];
  if (!desks.some((choice) => choice.desk !== current)) return null;
  return (
    <>
      <Button look="plain" icon="switch" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('desk.label')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('desk.label')} text={t('desk.choose')}>
        <ul role="list" className={styles.list}>
          {desks.map((choice) => (
            <li key={choice.desk}>
              <Link
                to={choice.path}
                className={styles.desk}
                aria-current={choice.desk === current}
                onClick={() => setOpen(false)}
              >
                <span>
                  {t(`desk.${choice.desk}`)}
                  <span className={styles.of}>{choice.of}</span>
                </span>
                {choice.desk === current && <Tag tone="voice">{t('desk.current')}</Tag>}
              </Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}
