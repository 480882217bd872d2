import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { MemberView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { dayIn } from '../../frame/day-in.rule';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame, Stack } from '../../frame/list-frame';
import { Narrowed } from '../../frame/narrowed';
import { StateTag } from '../../frame/state-tag';
import type { Crumb } from '../../frame/trail';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import styles from './faculty.module.css';
import { MemberForm } from './member-form';
import { Sums } from './sums';
import { useRegister, type FacultyQuery } from './use-faculty';

const defaults = { q: '', kind: '', instructs: '', trained: '', archived: '', asOf: '', page: '1' };

const oneOf = <V extends string>(value: string, values: readonly V[]): V | undefined =>
  values.find((each) => each === value);
const yesNo = ['yes', 'no'] as const;

function NobodyYet({ onAdd }: { onAdd: () => void }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  return (
    <EmptyState icon="person" title={t('empty')} text={t('emptyText')}>
      <Button type="primary" onClick={onAdd}>
        {t('add')}
      </Button>
    </EmptyState>
  );
}

function queryOf(filter: typeof defaults): FacultyQuery {
  return {
    q: filter.q.slice(0, 40) || undefined,
    kind: oneOf(filter.kind, ['internal', 'external']),
    instructs: oneOf(filter.instructs, yesNo),
    trained: oneOf(filter.trained, yesNo),
    archived: oneOf(filter.archived, yesNo),
    asOf: dayIn(filter.asOf) || undefined,
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
  };
}

/** The register: the school's teachers, who of them teaches parents, and experts from outside. */
export function FacultyPage(): ReactNode {
  return <Register schoolId={useDeskUnit().id} own />;
}

export interface RegisterProps {
  schoolId: string;
  /** Kept by the reader: otherwise it is read only, by a bureau. */
  own?: boolean;
  /** Crumbs above it. */
  above?: readonly Crumb[];
}

export function Register({ schoolId, own = false, above = [] }: RegisterProps): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const go = useNavigate();
  const [filter, change] = useAddress(defaults);
  const [adding, setAdding] = useState(false);
  const members = useRegister(schoolId, queryOf(filter));
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      trail={above}
      actions={
        own && (
          <>
            <Button onClick={() => void go(schoolPaths.facultyImport)}>{t('import.link')}</Button>
            <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          </>
        )
      }
      filters={<Filters filter={filter} change={change} />}
    >
      <Stack>
        {dayIn(filter.asOf) && (
          <Narrowed onClear={() => change({ asOf: '' })}>
            {t('asOf', { day: dayWords(filter.asOf) })}
          </Narrowed>
        )}
        <Sums schoolId={schoolId} own={own} />
        <div>
          <DataTable<MemberView>
            name="faculty"
            label={t('title')}
            columns={useColumns(own)}
            source={members}
            rowKey="id"
            onPage={(page) => change({ page: String(page) })}
            empty={<NobodyYet onAdd={() => setAdding(true)} />}
          />
        </div>
      </Stack>
      {adding && (
        <MemberForm
          schoolId={schoolId}
          onClose={() => setAdding(false)}
          onDone={({ id }) => void go(schoolPaths.facultyMember(id))}
        />
      )}
    </ListFrame>
  );
}

function Filters({
  filter,
  change,
}: {
  filter: typeof defaults;
  change: (next: Partial<typeof defaults>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const choices = {
    kind: ['internal', 'external'],
    instructs: yesNo,
    trained: yesNo,
    archived: ['yes'],
  } as const;
  return (
    <>
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      {(['kind', 'instructs', 'trained', 'archived'] as const).map((name) => (
        <ChoiceFilter
          key={name}
          label={t(`filter.${name}.label`)}
          value={filter[name]}
          options={choices[name].map((value) => ({ value, label: t(`filter.${name}.${value}`) }))}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </>
  );
}

function useColumns(own: boolean): Column<MemberView>[] {
  const { t } = useTranslation('console/school/faculty');
  return [
    {
      key: 'name',
      title: t('head.name'),
      render: (_, { id, name }) =>
        own ? <Link to={schoolPaths.facultyMember(id)}>{name || t('erased')}</Link> : name || t('erased'),
    },
    { key: 'kind', title: t('head.kind'), render: (_, { kind }) => t(`filter.kind.${kind}`) },
    {
      key: 'instructs',
      title: t('head.instructs'),
      render: (_, member) => (member.instructs ? gradeWords(member, t('allGrades')) : '–'),
    },
    {
      key: 'hours',
      title: t('head.hours'),
      align: 'right',
      render: (_, { hours, trained }) => (
        <span className={cx(styles.tags, styles.end)}>
          {trained && <StateTag tone="good">{t('trained')}</StateTag>}
          {numberWords(hours)}
        </span>
      ),
    },
    {
      key: 'talents',
      title: t('head.talents'),
      optional: true,
      render: (_, { talents }) => talents.map(({ level }) => t(`level.${level}`)).join('、') || '–',
    },
    { key: 'specialities', title: t('head.specialities'), optional: true, dataIndex: 'specialities' },
    { key: 'number', title: t('head.number'), optional: true, extra: true, dataIndex: 'staffNumber' },
  ];
}

const gradeWords = ({ grades }: MemberView, all: string): string =>
  grades.length === 0 ? all : grades.map(({ name }) => name).join('、');
