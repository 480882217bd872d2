import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearningStateView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { currentLocale } from '@web/i18n';
import { numberWords } from '@web/i18n/format';
import { spacedWords } from '@web/i18n/spaced-words.rule';
import { Icon } from '@web/ui/icon';
import page from '@web/ui/page.module.css';
import { cx } from '@web/ui/cx';
import { ProgressRing } from '@web/ui/progress';
import styles from './home.module.css';

/** The ring fills with every minute, not only with whole requirements. */
function shareOf(requirements: LearningStateView['requirements']): number {
  const asked = requirements.filter((one) => one.offered);
  const parts = asked.map((one) => (one.met ? 1 : Math.min(0.99, one.have / one.need)));
  return parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length);
}

/** How far to graduation, in what is left rather than in what is lacking. */
export function WayCard({ learning }: { learning: LearningStateView }): ReactNode {
  const { t } = useTranslation('home');
  const { met, of } = learning.explanation;
  const done = learning.state === 'graduated';
  const open = learning.requirements.filter((one) => one.offered && !one.met);
  const list = new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(
    open.map((one) =>
      t([`left.${one.code}`, `left.${one.unit}`], { left: numberWords(one.left), count: one.left }),
    ),
  );
  const words = done ? t('wayDoneText', { year: learning.schoolYear }) : spacedWords(t('wayText', { list }));
  return (
    <Link to={paths.learning} className={cx(page.card, styles.way)}>
      <ProgressRing share={done ? 1 : shareOf(learning.requirements)} label={words} size={60}>
        <span className={styles.wayFigure}>
          {met}/{of}
        </span>
      </ProgressRing>
      <span>
        <span className={styles.wayTitle}>{done ? t('wayDone') : t('way')}</span>
        <br />
        <span className={styles.soft}>{words}</span>
      </span>
      <Icon name="chevronRight" size={20} />
    </Link>
  );
}
