import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCommendationsView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { schoolYearsBack } from '../../school-years.rule';
import { GradeTable } from './grade-table';
import { ShownNames } from './shown-names';
import { useCommendations, useConfirm } from './use-commendations';

/** 优秀学员 of a school year: figures, one act, and the names of those who agree. */
export function CommendationsPage(): ReactNode {
  const { t } = useTranslation('console/school/commendations');
  const school = useDeskUnit();
  const [years] = useState(() => schoolYearsBack(new Date()));
  // Without a choice it is the newest year that can be commended for.
  const [filter, change] = useAddress({ year: '', page: '1' });
  const look = useCommendations(school.id, filter.year || undefined);
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        <Select
          aria-label={t('year')}
          value={look.data?.schoolYear ?? filter.year}
          onChange={(year) => change({ year, page: '1' })}
          options={years.map((year) => ({ value: year, label: t('yearOf', { year }) }))}
        />
      }
    >
      {look.isPending && <TableBones />}
      {look.error && !look.data && <ErrorState error={look.error} retry={() => void look.refetch()} />}
      {look.data && (
        <Year
          look={look.data}
          schoolId={school.id}
          page={Number(filter.page)}
          onPage={(page) => change({ page: String(page) })}
        />
      )}
    </ListFrame>
  );
}

interface YearProps {
  look: SchoolCommendationsView;
  schoolId: string;
  page: number;
  onPage: (page: number) => void;
}

function Year({ look, schoolId, page, onPage }: YearProps): ReactNode {
  const { t } = useTranslation('console/school/commendations');
  const { schoolYear, confirmedAt, chosen, shown, open } = look;
  if (!confirmedAt && chosen === 0) {
    return (
      <Stack>
        {!open && <Note icon="clock">{t('opens', { day: dayWords(look.opensOn) })}</Note>}
        <EmptyState icon="certificate" title={t('none')} text={t('noneText')} />
      </Stack>
    );
  }
  return (
    <Stack>
      {confirmedAt ? (
        <Note icon="check">{t('confirmedAt', { day: dayWords(confirmedAt), count: chosen, shown })}</Note>
      ) : (
        <Note icon="info">{open ? t('lotNote') : t('opens', { day: dayWords(look.opensOn) })}</Note>
      )}
      <Card>
        <GradeTable look={look} />
      </Card>
      {!confirmedAt && open && <Act look={look} schoolId={schoolId} />}
      {confirmedAt && <ShownNames schoolId={schoolId} schoolYear={schoolYear} page={page} onPage={onPage} />}
    </Stack>
  );
}

function Act({ look, schoolId }: Pick<YearProps, 'look' | 'schoolId'>): ReactNode {
  const { t } = useTranslation('console/school/commendations');
  const [asking, setAsking] = useState(false);
  const { schoolYear, chosen } = look;
  const confirm = useConfirm(schoolId, schoolYear);
  return (
    <div>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('confirm', { count: chosen })}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('sure', { year: schoolYear })}
        text={t('sureText', { count: chosen })}
        confirm={t('confirm', { count: chosen })}
        busy={confirm.isPending}
        onConfirm={() =>
          confirm.mutate(chosen, {
            onSuccess: () => say(t('done')),
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
            onSettled: () => setAsking(false),
          })
        }
      />
    </div>
  );
}
