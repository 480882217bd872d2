import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentsListData } from '@web/api/generated';
import { useDistrictChoices } from '../../decisions/use-district-choices';
import { useIs } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { useCycles } from '../cycles/use-cycles';
import { statesInOrder } from './states-in-order';

export const noFilter = { cycle: '', district: '', waiting: '', state: '', tier: '', kind: '', q: '' };
type Filter = Readonly<typeof noFilter>;

const waits = ['me', 'ended'] as const;
const tiers = ['basic', 'excellent', 'model', 'star'] as const;
const kinds = ['kindergarten', 'primary', 'junior', 'nine_year', 'senior', 'vocational', 'special'] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the address asks for; what stands there and is no such value is left out. */
export function wantedBy(filter: Filter & { page: string }): NonNullable<AssessmentsListData['query']> {
  const waiting = waits.find((each) => each === filter.waiting);
  const tier = tiers.find((each) => each === filter.tier);
  const kind = kinds.find((each) => each === filter.kind);
  const state = statesInOrder.find((each) => each === filter.state);
  return {
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
    ...(uuid.test(filter.cycle) && { cycle: filter.cycle }),
    ...(uuid.test(filter.district) && { district: filter.district }),
    ...(waiting && { waiting }),
    ...(state && { state }),
    ...(tier && { tier }),
    ...(kind && { kind }),
    ...(filter.q && { q: filter.q.slice(0, 50) }),
  };
}

export function AssessmentFilters({
  filter,
  onChange,
}: {
  filter: Filter;
  onChange: (change: Partial<Filter>) => void;
}): ReactNode {
  const { t } = useTranslation(['console/bureau/assessments', 'console/assessment', 'console']);
  const isCity = useIs('city_officer', 'auditor');
  return (
    <>
      <CycleFilter value={filter.cycle} onChange={(cycle) => onChange({ cycle })} />
      {isCity && <DistrictFilter value={filter.district} onChange={(district) => onChange({ district })} />}
      <ChoiceFilter
        label={t('waiting.label')}
        value={filter.waiting}
        options={waits.map((value) => ({ value, label: t(`waiting.${value}`) }))}
        onChange={(waiting) => onChange({ waiting, state: '' })}
      />
      <ChoiceFilter
        label={t('head.state')}
        value={filter.state}
        options={statesInOrder.map((value) => ({ value, label: t(`console/assessment:state.${value}`) }))}
        onChange={(state) => onChange({ state, waiting: '' })}
      />
      <ChoiceFilter
        label={t('head.tier')}
        value={filter.tier}
        options={tiers.map((value) => ({ value, label: t(`topics:tier.${value}`) }))}
        onChange={(tier) => onChange({ tier })}
      />
      <ChoiceFilter
        label={t('kind')}
        value={filter.kind}
        options={kinds.map((value) => ({ value, label: t(`console:schoolKind.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => onChange({ q })} />
    </>
  );
}

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** The current cycle without a choice, which is said instead of “all”. */
function CycleFilter({ value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('console/bureau/assessments');
  const cycles = useCycles(1).data?.items ?? [];
  return (
    <ChoiceFilter
      label={t('cycle')}
      all={t('currentCycle')}
      value={value}
      options={cycles.map(({ id, code }) => ({ value: id, label: t('cycleOf', { code }) }))}
      onChange={onChange}
    />
  );
}

function DistrictFilter({ value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('console/bureau/assessments');
  const districts = useDistrictChoices();
  return (
    <ChoiceFilter
      label={t('head.district')}
      value={value}
      options={districts.data ?? []}
      onChange={onChange}
    />
  );
}
