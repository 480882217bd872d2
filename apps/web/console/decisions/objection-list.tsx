import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { objectionsAnswer, type ObjectionView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { DataTable, type Column } from '../frame/data-table';
import { useIs } from '../frame/desk-unit';
import { AnswerForm } from './answer-form';
import { AnswerState } from './answer-state';
import { useObjections, useSender } from './use-decisions';

/** What people and schools have said against titles being shown: the next deadline first. */
export function ObjectionList({ assessmentId }: { assessmentId?: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const answers = useIs('city_officer');
  const [page, setPage] = useState(1);
  const [answered, setAnswered] = useState<ObjectionView | null>(null);
  const refresh = useRefreshAssessments();
  const columns: Column<ObjectionView>[] = [
    ...(assessmentId ? [] : [{ key: 'school', title: t('school'), dataIndex: 'unitName' }]),
    { key: 'text', title: t('objection.text'), dataIndex: 'text', width: 360 },
    {
      key: 'by',
      title: t('objection.by'),
      render: (_, each) => each.raisingUnit ?? (answers ? <Sender id={each.id} /> : t('objection.public')),
    },
    { key: 'state', title: t('state'), render: (_, each) => <AnswerState of={each} /> },
    {
      key: 'act',
      title: t('act'),
      render: (_, each) =>
        answers && each.state === 'OPEN' ? (
          <Button size="small" onClick={() => setAnswered(each)}>
            {t('answer.open')}
          </Button>
        ) : (
          each.answer
        ),
    },
  ];
  return (
    <>
      <DataTable<ObjectionView>
        name="objections"
        label={t('objection.title')}
        columns={columns}
        source={useObjections({ assessmentId, page })}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="check" title={t('objection.empty')} text={t('objection.emptyText')} />}
      />
      {answered && (
        <AnswerForm
          title={t('answer.title', { school: answered.unitName })}
          text={answered.text}
          send={(body) => objectionsAnswer({ path: { id: answered.id }, body })}
          onClose={() => setAnswered(null)}
          onDone={() => {
            say(t('answer.done'));
            setAnswered(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}

/** Whom to answer: fetched only when asked for. */
function Sender({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const [wanted, setWanted] = useState(false);
  const { data } = useSender(id, wanted);
  if (!data)
    return (
      <Button size="small" type="link" onClick={() => setWanted(true)}>
        {t('objection.showSender')}
      </Button>
    );
  if (!data.sender) return t('objection.forgotten');
  return `${data.sender.name} · ${data.sender.contact}`;
}
