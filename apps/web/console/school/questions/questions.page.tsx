import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CounselQuestionItemView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { dayIn } from '../../frame/day-in.rule';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame, Stack } from '../../frame/list-frame';
import { Narrowed } from '../../frame/narrowed';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { useFigures, useSchoolQuestions } from './use-questions';

export function QuestionsPage(): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const unit = useDeskUnit();
  const [filter, change] = useAddress({ page: '1', state: 'ASKED', answered: '', from: '', until: '' });
  const [from, until] = [dayIn(filter.from), dayIn(filter.until)];
  const questions = useSchoolQuestions(unit.id, { ...filter, from, until });
  const states = ['ASKED', 'ANSWERED'] as const;
  return (
    <ListFrame
      title={t('title')}
      text={<Figures schoolId={unit.id} />}
      filters={
        <ChoiceFilter
          label={t('head.state')}
          value={filter.state}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      }
    >
      <Stack>
        {from && until && (
          <Narrowed onClear={() => change({ answered: '', from: '', until: '' })}>
            {t(filter.answered ? 'inTimeBetween' : 'between', {
              from: dayWords(from),
              until: dayWords(until),
            })}
          </Narrowed>
        )}
        <DataTable<CounselQuestionItemView>
          name="questions"
          label={t('title')}
          columns={useColumns()}
          source={questions}
          rowKey="id"
          onPage={(page) => change({ page: String(page) })}
          empty={<EmptyState icon="quiz" title={t('empty')} text={t('emptyText')} />}
        />
      </Stack>
    </ListFrame>
  );
}

function Figures({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const { data } = useFigures(schoolId);
  if (!data) return t('text');
  return t('figures', { ...data, mean: data.meanDays === null ? '–' : numberWords(data.meanDays) });
}

function useColumns(): Column<CounselQuestionItemView>[] {
  const { t } = useTranslation('console/school/questions');
  return [
    {
      key: 'text',
      title: t('head.text'),
      render: (_, { id, text }) => <Link to={schoolPaths.question(id)}>{text}</Link>,
    },
    {
      key: 'topic',
      title: t('head.topic'),
      optional: true,
      render: (_, { topic }) => topic && t(`topics:topic.${topic}`),
    },
    {
      key: 'whom',
      title: t('head.whom'),
      optional: true,
      render: (_, { expertName }) => expertName ?? t('school'),
    },
    { key: 'asked', title: t('head.asked'), optional: true, render: (_, { askedOn }) => dayWords(askedOn) },
    { key: 'due', title: t('head.due'), optional: true, render: (_, { dueOn }) => dayWords(dueOn) },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state, answeredIn }) => (
        <StateTag tone={state === 'ANSWERED' ? 'good' : 'now'}>
          {state === 'ANSWERED' && answeredIn !== null
            ? t('answeredIn', { count: answeredIn })
            : t(`state.${state}`)}
        </StateTag>
      ),
    },
  ];
}
