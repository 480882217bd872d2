import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from '../courses.module.css';

/** What is to be mended here, in a teacher's words. */
export function FaultList({ codes }: { codes: readonly string[] }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  if (codes.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {[...new Set(codes)].map((code) => (
        <li key={code}>
          <Icon name="alert" size={16} />
          {t([`fault.${code}`, 'fault.other'])}
        </li>
      ))}
    </ul>
  );
}
