import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RectificationTaskView, TitleDetailView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import { TaskAnswer } from './task-answer';
import { TaskPapers } from './task-papers';
import styles from './titles.module.css';

/** What is to be put right; a school that is at it writes, everybody else reads. */
export function TitleTasks({ title }: { title: TitleDetailView }): ReactNode {
  const { t } = useTranslation('console/titles');
  if (title.tasks.length === 0) return null;
  return (
    <Card title={t('tasks.title')} text={t('tasks.text')}>
      <ul className={styles.list}>
        {title.tasks.map((task) => (
          <li key={task.id} className={styles.task}>
            <h3>{taskWords(task, t)}</h3>
            {title.mayAnswer ? (
              <TaskAnswer key={task.version} task={task} label={taskWords(task, t)} />
            ) : (
              <p className={styles.words}>{task.word || t('tasks.none')}</p>
            )}
            <TaskPapers task={task} mayChange={title.mayAnswer} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function taskWords({ code, about, name, have, need }: RectificationTaskView, t: TFunction): string {
  const shown = (value: string | null): string => {
    if (value === null) return t('tasks.missing');
    return code === 'total' ? numberWords(Number(value), 2) : percentWords(Number(value));
  };
  return t(`tasks.${code}`, { about, name, have: shown(have), need: shown(need) }).trim();
}
