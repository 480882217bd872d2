import { Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appealsAnswer, type AppealView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { DataTable, type Column } from '../frame/data-table';
import { useIs } from '../frame/desk-unit';
import { AppealFiles, AppealUpload } from './appeal-files';
import { AnswerForm } from './answer-form';
import { AnswerState } from './answer-state';
import { PersonFields, personBody } from './person-fields';
import { useAppeals } from './use-decisions';

/** Appeals of schools against decisions: the next deadline first. */
export function AppealList({ assessmentId }: { assessmentId?: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const answers = useIs('city_officer');
  const [page, setPage] = useState(1);
  const [answered, setAnswered] = useState<AppealView | null>(null);
  const columns: Column<AppealView>[] = [
    ...(assessmentId ? [] : [{ key: 'school', title: t('school'), dataIndex: 'unitName' }]),
    { key: 'level', title: t('appeal.level'), render: (_, each) => t(`appeal.levels.${each.level}`) },
    { key: 'text', title: t('appeal.text'), width: 360, render: (_, each) => <AppealText appeal={each} /> },
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
      <DataTable<AppealView>
        name="appeals"
        label={t('appeal.title')}
        columns={columns}
        source={useAppeals({ assessmentId, page })}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="check" title={t('appeal.empty')} text={t('appeal.emptyText')} />}
      />
      {answered && <Answering appeal={answered} onClose={() => setAnswered(null)} />}
    </>
  );
}

function AppealText({ appeal }: { appeal: AppealView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const files = useIs('coordinator');
  const { text, evidence, evidenceDay, members } = appeal;
  return (
    <>
      <p>{text}</p>
      {evidence && evidenceDay && <p>{t('appeal.evidenceOf', { evidence, day: dayWords(evidenceDay) })}</p>}
      <AppealFiles appeal={appeal} />
      {files && appeal.state === 'OPEN' && evidenceDay && <AppealUpload appealId={appeal.id} />}
      {members.length > 0 && <p>{t('appeal.by', { names: members.map(({ name }) => name).join('、') })}</p>}
    </>
  );
}

function Answering({ appeal, onClose }: { appeal: AppealView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const refresh = useRefreshAssessments();
  return (
    <AnswerForm
      title={t('answer.title', { school: appeal.unitName })}
      text={appeal.text}
      send={({ members = [], ...verdict }) =>
        appealsAnswer({ path: { id: appeal.id }, body: { ...verdict, members: members.map(personBody) } })
      }
      onClose={onClose}
      onDone={() => {
        say(t('answer.done'));
        onClose();
        void refresh();
      }}
    >
      {appeal.level === 'panel' && (
        <Form.Item label={t('appeal.three')} extra={t('appeal.threeHint')}>
          <PersonFields least={0} most={3} />
        </Form.Item>
      )}
    </AnswerForm>
  );
}
