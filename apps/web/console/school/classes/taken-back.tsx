import { Button, Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from './classes.module.css';
import { useArchivedClasses, useLeftPupils, useRestoreClass, useRestorePupil } from './use-class-acts';

/** Pupils taken off the list; nothing is shown while there are none. */
export function LeftPupils({ classId }: { classId: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [page, setPage] = useState(1);
  const left = useLeftPupils(classId, page).data;
  const restore = useRestorePupil();
  const back = (id: string, name: string): void =>
    restore.mutate(id, {
      onSuccess: () => say(t('left.done', { name })),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
    });
  if (!left || left.total === 0) return null;
  return (
    <Card title={t('left.title')} text={t('left.text')}>
      <TakenBack
        rows={left.items.map(({ id, name, leftAt }) => ({ id, name, when: leftAt }))}
        word="left.when"
        busy={restore.isPending ? restore.variables : null}
        onBack={back}
        {...{ page, total: left.total, pageSize: left.pageSize, onPage: setPage }}
      />
    </Card>
  );
}

/** Classes put away; nothing is shown while there are none. */
export function ArchivedClasses({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [page, setPage] = useState(1);
  const archived = useArchivedClasses(schoolId, page).data;
  const restore = useRestoreClass();
  const back = (id: string, name: string): void =>
    restore.mutate(id, {
      onSuccess: () => say(t('archived.done', { name })),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
    });
  if (!archived || archived.total === 0) return null;
  return (
    <Card title={t('archived.title')} text={t('archived.text')}>
      <TakenBack
        rows={archived.items.map(({ id, name, archivedAt }) => ({ id, name, when: archivedAt }))}
        word="archived.when"
        busy={restore.isPending ? restore.variables : null}
        onBack={back}
        {...{ page, total: archived.total, pageSize: archived.pageSize, onPage: setPage }}
      />
    </Card>
  );
}

interface TakenBackProps {
  rows: readonly { id: string; name: string; when: string }[];
  word: string;
  busy: string | null;
  onBack: (id: string, name: string) => void;
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

function TakenBack({ rows, word, busy, onBack, page, pageSize, total, onPage }: TakenBackProps): ReactNode {
  const { t } = useTranslation('console/school/classes');
  return (
    <>
      <ul className={styles.away}>
        {rows.map(({ id, name, when }) => (
          <li key={id}>
            <span>
              {name} <span className={styles.note}>{t(word, { day: dayWords(when) })}</span>
            </span>
            <Button
              size="small"
              loading={busy === id}
              aria-label={`${t('takeBack')} ${name}`}
              onClick={() => onBack(id, name)}
            >
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      {total > pageSize && (
        <Pagination
          size="small"
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={onPage}
          showSizeChanger={false}
        />
      )}
    </>
  );
}
