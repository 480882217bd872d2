import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearningStateView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { currentLocale } from '@web/i18n';
import { numberWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { Card } from '@web/ui/page';
import { ProgressBar, ProgressRing } from '@web/ui/progress';
import styles from './learning.module.css';

type Requirement = LearningStateView['requirements'][number];

/** Progress in minutes and topics, in words with a ring; never a comparison with others. */
export function ProgrammeCard({ learning }: { learning: LearningStateView }): ReactNode {
  const { t } = useTranslation('learning');
  const asked = learning.requirements.filter((one) => one.offered);
  const { met, of } = learning.explanation;
  const graduated = learning.state === 'graduated';
  return (
    <Card className={styles.programme}>
      <div className={styles.head}>
        <ProgressRing share={shareOf(asked)} label={t('met', { met, of })} size={92}>
          <span className={styles.met}>
            {met}/{of}
          </span>
          <span className={styles.of}>{t(`state.${learning.state}`)}</span>
        </ProgressRing>
        <div>
          <h3 className={styles.title}>{inLocale(learning)}</h3>
          <p className={styles.soft}>{t('for', { name: learning.pupilName, year: learning.schoolYear })}</p>
          <p className={styles.soft}>{graduated ? t('allMet') : t('left', { count: of - met })}</p>
          {graduated && <LinkButton to={paths.certificates}>{t('toCertificates')}</LinkButton>}
        </div>
      </div>
      <ul className={styles.list}>
        {asked.map((requirement) => (
          <RequirementRow key={requirement.code} requirement={requirement} stage={learning.stage} />
        ))}
      </ul>
      <p className={styles.soft}>{t('kind')}</p>
    </Card>
  );
}

/** Programmes carry their own words in both languages. */
const inLocale = ({ title, titleEn }: { title: string; titleEn: string }): string =>
  currentLocale() === 'en' ? titleEn : title;

/** The ring fills with every minute, not only with whole requirements. */
function shareOf(requirements: readonly Requirement[]): number {
  if (requirements.length === 0) return 0;
  const parts = requirements.map((one) =>
    one.met ? 1 : one.need > 0 ? Math.min(0.99, one.have / one.need) : 0,
  );
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function RequirementRow({ requirement, stage }: { requirement: Requirement; stage: string }): ReactNode {
  const { t } = useTranslation('learning');
  const { have, need, left, unit, met } = requirement;
  const title = inLocale(requirement);
  const figure = t(`figure.${unit}`, { have: numberWords(have), need: numberWords(need) });
  const facts = { left: numberWords(left), have: numberWords(have), need: numberWords(need), count: left };
  const words = met
    ? t('requirement.met')
    : t(unit === 'points' && have > 0 ? 'requirement.pointsHave' : `requirement.${unit}`, facts);
  return (
    <li className={styles.requirement}>
      <div className={styles.requirementHead}>
        <span className={styles.name}>{title}</span>
        <span className={styles.figure}>{figure}</span>
      </div>
      <ProgressBar
        share={met ? 1 : need > 0 ? have / need : 0}
        label={`${title}${t('app:colon')}${figure}`}
      />
      <p className={cx(styles.left, met && styles.reached)}>
        {met && <Icon name="check" size={18} />}
        {words}
      </p>
      {!met && <WayOn code={requirement.code} stage={stage} />}
    </li>
  );
}

/** Where what is left can be done, for what is not done by watching. */
function WayOn({ code, stage }: { code: string; stage: string }): ReactNode {
  const { t } = useTranslation('learning');
  if (code === 'sessions') return <Link to={paths.activities()}>{t('go.sessions')}</Link>;
  if (code === 'quiz') return <Link to={paths.courses({ stage })}>{t('go.quiz')}</Link>;
  if (code === 'practice') return <Link to={paths.practice}>{t('go.practice')}</Link>;
  return null;
}
