import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden';

/** One bone in the shape of what comes: width and height in CSS lengths. */
export function Bone({ width = '100%', height = '1rem' }: { width?: string; height?: string }): ReactNode {
  return <span className={styles.bone} style={{ width, height }} />;
}

export function FrameBone(): ReactNode {
  return <span className={cx(styles.bone, styles.frame)} />;
}

export function Lines({ count = 3 }: { count?: number }): ReactNode {
  const widths = ['92%', '100%', '68%', '84%'];
  return (
    <span className={styles.stack}>
      {Array.from({ length: count }, (_, i) => (
        <Bone key={i} width={widths[i % widths.length]} />
      ))}
    </span>
  );
}

/** Holds bones and tells a screen reader once that something is being fetched. */
export function Loading({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="status" data-loading className={styles.stack}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div aria-hidden="true" className={styles.stack}>
        {children}
      </div>
    </div>
  );
}
