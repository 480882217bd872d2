import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FamilyProgressView, GuardianProgressView } from '@web/api/generated';
import { currentLocale } from '@web/i18n';
import { classHourWords, numberWords } from '@web/i18n/format';
import { spacedWords } from '@web/i18n/spaced-words.rule';
import { EmptyState } from '@web/ui/states';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';
import styles from './classes.module.css';

/** By name, for the class teacher alone, in the order of the list: who might like a hand, never who is behind. */
export function ProgressNames({
  families,
  classId,
}: {
  families: FamilyProgressView[];
  classId: string;
}): ReactNode {
  const { t } = useTranslation('console/school/classes');
  return (
    <Card title={t('progress.names')} text={t('progress.namesText')}>
      {families.length === 0 && (
        <EmptyState icon="family" title={t('pupil.empty')} text={t('pupil.emptyText')} />
      )}
      <ul className={styles.people}>
        {families.map((family) => (
          <li key={family.pupilId}>
            <p className={styles.pupil}>
              {t('progress.family', { name: family.pupilName })} <Standing family={family} />
            </p>
            {family.guardians.length === 0 ? (
              <p className={styles.note}>
                {t('progress.nobody')} <Link to={schoolPaths.class(classId)}>{t('progress.invite')}</Link>
              </p>
            ) : (
              <ul className={styles.guardians}>
                {family.guardians.map((guardian, index) => (
                  <li key={index}>
                    <Guardian guardian={guardian} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Standing({ family }: { family: FamilyProgressView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  if (family.guardians.length === 0) return null;
  return (
    <StateTag tone={family.graduated ? 'good' : 'plain'}>
      {t(family.graduated ? 'progress.hasGraduated' : 'progress.isLearning')}
    </StateTag>
  );
}

function Guardian({ guardian }: { guardian: GuardianProgressView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const english = currentLocale() === 'en';
  const hours = classHourWords(guardian.classHours, t) || t('progress.notBegun');
  const left = guardian.left.map(({ title, titleEn, left: amount, unit }) =>
    t(`progress.left.${unit}`, { title: english ? titleEn : title, left: numberWords(amount) }),
  );
  return (
    <>
      {t(`relation.${guardian.relation}`)} {guardian.name} · {hours}
      {left.length > 0 && !guardian.graduated && (
        <span className={styles.note}>
          {' '}
          · {spacedWords(t('progress.toGo', { what: left.join(t('progress.and')) }))}
        </span>
      )}
    </>
  );
}
