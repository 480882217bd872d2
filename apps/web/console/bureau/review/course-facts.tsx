import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView, DraftView } from '@web/api/generated';
import { classHourWords } from '@web/i18n/format';
import { Cover } from '@web/ui/cover';
import { Card } from '../../frame/list-frame';
import styles from './review.module.css';
import { useUnitName } from './use-review';

/** For whom the course is and whose it is. */
export function CourseFacts({ draft }: { draft: DraftView | CourseView }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const unit = useUnitName(draft.unitId);
  const size = [t('lessons', { count: draft.lessonCount }), classHourWords(draft.classHours, t)];
  const facts: [name: string, value: string][] = [
    ['unit', unit ?? ''],
    ['kind', t(`topics:kind.${draft.kind}`)],
    ['stages', draft.stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and'))],
    ['topics', draft.topics.map((topic) => t(`topics:topic.${topic}`)).join(t('and'))],
    ['transitions', draft.transitions.map((tag) => t(`console:transition.${tag}`)).join(t('and'))],
    ['size', size.filter(Boolean).join(' · ')],
    ['version', String(draft.versionNumber)],
  ];
  return (
    <Card title={t('facts')}>
      <Cover
        src={draft.coverUrl}
        word={draft.topics[0] ? t(`topics:topic.${draft.topics[0]}`) : draft.title}
        tone={draft.title}
      />
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`queue.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
