import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LearningView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { numberWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { Card } from '@web/ui/page';
import { ProgressBar, ProgressRing } from '@web/ui/progress';
import styles from './learning.module.css';

type Requirement = LearningView['requirements'][number];

/** Progress in minutes and topics, in words with a ring; never a comparison with others. */
export function ProgrammeCard({ learning }: { learning: LearningView }): ReactNode {
  const { t } = useTranslation('learning');
  const of = learning.requirements.length;
  const met = learning.requirements.filter((one) => one.met).length;
  return (
    <Card className={styles.programme}>
      <div className={styles.head}>
        <ProgressRing share={shareOf(learning.requirements)} label={t('met', { met, of })} size={92}>
          <span className={styles.met}>
            {met}/{of}
          </span>
          <span className={styles.of}>{t('state.learning')}</span>
        </ProgressRing>
        <div>
          <h3 className={styles.title}>{learning.title}</h3>
          <p className={styles.soft}>{met === of ? t('allMet') : t('left', { count: of - met })}</p>
          {met === of && <LinkButton to={paths.certificates}>{t('toCertificates')}</LinkButton>}
        </div>
      </div>
      <ul role="list" className={styles.list}>
        {learning.requirements.map((requirement) => (
          <RequirementRow key={requirement.code} requirement={requirement} />
        ))}
      </ul>
      <p className={styles.soft}>{t('kind')}</p>
    </Card>
  );
}

/** The ring fills with every minute, not only with whole requirements. */
function shareOf(requirements: readonly Requirement[]): number {
  if (requirements.length === 0) return 0;
  const parts = requirements.map((one) =>
    one.met ? 1 : one.need > 0 ? Math.min(0.99, one.have / one.need) : 0,
  );
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function RequirementRow({ requirement }: { requirement: Requirement }): ReactNode {
  const { t } = useTranslation('learning');
  const { have, need, unit, met, title } = requirement;
  const figure = t(`figure.${unit}`, { have: numberWords(have), need: numberWords(need) });
  const left = {
    left: numberWords(Math.ceil((need - have) * 10) / 10),
    have: numberWords(have),
    need: numberWords(need),
  };
  const words = met
    ? t('requirement.met')
    : t(unit === 'points' && have > 0 ? 'requirement.pointsHave' : `requirement.${unit}`, left);
  return (
    <li className={styles.requirement}>
      <div className={styles.requirementHead}>
        <span className={styles.name}>{title}</span>
        <span className={styles.figure}>{figure}</span>
      </div>
      <ProgressBar share={met ? 1 : need > 0 ? have / need : 0} label={`${title}：${figure}`} />
      <p className={cx(styles.left, met && styles.reached)}>
        {met && <Icon name="check" size={18} />}
        {words}
      </p>
    </li>
  );
}
