import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ownSurveysAsked } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import page from '@web/ui/page.module.css';
import styles from './home.module.css';

/** One calm line while a survey waits for the family, and nothing otherwise. */
export function SurveyCard(): ReactNode {
  const { t } = useTranslation('home');
  const asked = useQuery({ queryKey: keys.surveys(), queryFn: async () => (await ownSurveysAsked()).items });
  const open = asked.data?.find(({ answered }) => !answered);
  if (!open) return null;
  return (
    <Link to={`${paths.survey(open.surveyId)}?child=${open.pupilId}`} className={cx(page.card, styles.way)}>
      <Icon name="article" size={28} />
      <span>
        <span className={styles.wayTitle}>{open.title}</span>
        <br />
        <span className={styles.soft}>{t('survey')}</span>
      </span>
      <Icon name="chevronRight" size={20} />
    </Link>
  );
}
