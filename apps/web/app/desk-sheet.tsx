import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '@web/ui/chips';
import { Sheet } from '@web/ui/dialog';
import styles from './desk-switch.module.css';
import type { Desk, DeskChoice } from './desks.rule';

interface DeskSheetProps {
  desks: readonly DeskChoice[];
  current: Desk;
  open: boolean;
  onClose: () => void;
}

export function DeskSheet({ desks, current, open, onClose }: DeskSheetProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Sheet open={open} onClose={onClose} title={t('desk.label')} text={t('desk.choose')}>
      <ul className={styles.list}>
        {desks.map((choice) => (
          <li key={choice.desk}>
            <Link
              to={choice.path}
              className={styles.desk}
              aria-current={choice.desk === current}
              onClick={onClose}
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
  );
}
