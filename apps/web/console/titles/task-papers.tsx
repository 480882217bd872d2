import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RectificationTaskView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { FilePicker } from '@web/ui/file-picker';
import { Icon } from '@web/ui/icon';
import { Note } from '@web/ui/states';
import styles from './titles.module.css';
import { useAddPaper, useRemovePaper } from './use-titles';

/** Papers beside a task, as links that save the file. */
export function TaskPapers({
  task,
  mayChange,
}: {
  task: RectificationTaskView;
  mayChange: boolean;
}): ReactNode {
  const { t } = useTranslation('console/titles');
  const add = useAddPaper(task.id);
  const remove = useRemovePaper();
  const error = add.error ?? remove.error;
  return (
    <>
      {task.papers.length > 0 && (
        <ul className={styles.papers} aria-label={t('tasks.papers')}>
          {task.papers.map(({ id, name }) => (
            <li key={id} className={styles.paper}>
              <a href={`/api/rating/rectification-papers/${id}`} download>
                {name}
              </a>
              {mayChange && (
                <Button
                  type="text"
                  aria-label={t('tasks.remove', { name })}
                  icon={<Icon name="close" size={16} />}
                  onClick={() => remove.mutate(id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <FilePicker
          accept=".pdf,image/*"
          disabled={add.isPending}
          label={t(add.isPending ? 'tasks.adding' : 'tasks.add')}
          onPick={([file]) => file && add.mutate(file)}
        />
      )}
      {error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(error, t)}
        </Note>
      )}
    </>
  );
}
