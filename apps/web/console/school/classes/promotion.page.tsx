import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  promotionsPreview,
  promotionsPromote,
  type PromotionStepView,
  type PromotionView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, numberWords } from '@web/i18n/format';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, TableBones, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';

/** The turn of the school year: what would happen, one deliberate sentence, then all of it at once. */
export function PromotionPage(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const preview = useQuery({
    queryKey: ['promotion', school.id],
    queryFn: () => promotionsPreview({ path: { id: school.id } }),
  });
  return (
    <DetailFrame
      title={t('promotion.title')}
      text={t('promotion.text')}
      back={{ label: t('title'), to: schoolPaths.classes }}
    >
      {preview.isPending && <TableBones />}
      {preview.error && !preview.data && (
        <ErrorState error={preview.error} retry={() => void preview.refetch()} />
      )}
      {preview.data && <Turn plan={preview.data} />}
    </DetailFrame>
  );
}

function Turn({ plan }: { plan: PromotionView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { steps, doneAt, possible, newGrades, leaving, schoolYear } = plan;
  if (doneAt) {
    return (
      <Card>
        <EmptyState
          icon="check"
          title={t('promotion.done', { year: schoolYear })}
          text={t('promotion.doneText', { day: dayWords(doneAt) })}
        >
          <Link to={schoolPaths.classes}>{t('wizard.toClasses')}</Link>
        </EmptyState>
      </Card>
    );
  }
  if (steps.length === 0) {
    return (
      <Card>
        <EmptyState icon="family" title={t('promotion.nothing')} text={t('promotion.nothingText')} />
      </Card>
    );
  }
  const pupils = steps.reduce((sum, step) => sum + step.pupils, 0);
  const clashes = steps.some((step) => step.clashes);
  return (
    <Stack>
      <p>
        {t('promotion.counts', { classes: steps.length, pupils: numberWords(pupils), leaving })}{' '}
        {newGrades.length > 0 && t('promotion.newGrades', { grades: newGrades.join('、') })}
      </p>
      {!possible && (
        <Note tone="now" icon="info">
          {t(clashes ? 'promotion.clashText' : 'promotion.seasonText')}
        </Note>
      )}
      <Steps steps={steps} />
      {possible && <Deliberate plan={plan} pupils={pupils} />}
    </Stack>
  );
}

function Steps({ steps }: { steps: PromotionStepView[] }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [page, setPage] = useState(1);
  const pageSize = 50;
  const items = steps.slice((page - 1) * pageSize, page * pageSize);
  const columns: Column<PromotionStepView>[] = [
    { key: 'now', title: t('promotion.now'), render: (_, step) => `${step.gradeName} ${step.className}` },
    {
      key: 'then',
      title: t('promotion.then'),
      render: (_, step) =>
        step.nextGradeName === null ? (
          <StateTag tone="faint">{t('promotion.leaves')}</StateTag>
        ) : (
          <>
            {`${step.nextGradeName} ${step.nextClassName}`}{' '}
            {step.clashes && <StateTag tone="bad">{t('promotion.clash')}</StateTag>}
          </>
        ),
    },
    { key: 'pupils', title: t('promotion.pupils'), align: 'right', dataIndex: 'pupils' },
  ];
  return (
    <DataTable<PromotionStepView>
      name="promotion"
      label={t('promotion.table')}
      columns={columns}
      source={{
        data: { items, page, pageSize, total: steps.length },
        isPending: false,
        error: null,
        refetch: () => undefined,
      }}
      rowKey="classId"
      onPage={setPage}
      empty={null}
    />
  );
}

/** It moves hundreds of children's lists at once: one sentence is agreed to, then the button works. */
function Deliberate({ plan, pupils }: { plan: PromotionView; pupils: number }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const cache = useQueryClient();
  const school = useDeskUnit();
  const [sure, setSure] = useState(false);
  const promote = useMutation({
    mutationFn: () => promotionsPromote({ path: { id: school.id }, body: { fingerprint: plan.fingerprint } }),
    onSuccess: async (done) => {
      cache.setQueryData(['promotion', school.id], done);
      say(t('promotion.said', { year: done.schoolYear }));
      await Promise.all(['units', 'pupils'].map((branch) => cache.invalidateQueries({ queryKey: [branch] })));
    },
    onError: async () => {
      setSure(false);
      await cache.invalidateQueries({ queryKey: ['promotion'] });
    },
  });
  return (
    <Card title={t('promotion.confirmTitle')}>
      <Stack>
        <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
          {t('promotion.confirm', {
            year: plan.schoolYear,
            classes: plan.steps.length,
            pupils: numberWords(pupils),
            leaving: plan.leaving,
          })}
        </Checkbox>
        {promote.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(promote.error, t)}
          </Note>
        )}
        <div>
          <Button
            type="primary"
            disabled={!sure}
            loading={promote.isPending}
            onClick={() => promote.mutate()}
          >
            {t('promotion.act')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
