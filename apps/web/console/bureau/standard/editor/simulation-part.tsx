import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { simulationsAsk, type SimulationView, type StandardDraftView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Card, Stack } from '../../../frame/list-frame';
import { standardKeys } from '../use-standards';
import { SimulatedGroups, TierMatrix } from './simulation-tables';
import { SimulatedSchools, type Narrowed } from './simulated-schools';
import { simulationKey, useSimulation } from './use-simulation';

/** What the draft would do to the schools of the last closed cycle, worked out from their frozen figures. */
export function SimulationPart({ draft }: { draft: StandardDraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const cache = useQueryClient();
  const simulation = useSimulation(draft);
  const ask = useMutation({
    mutationFn: () => simulationsAsk({ path: { id: draft.id }, body: { revision: draft.revision } }),
    onSuccess: (asked) => {
      cache.removeQueries({ queryKey: simulationKey(draft) });
      cache.setQueryData(simulationKey(draft), asked);
      cache.setQueryData(standardKeys.draft(draft.id), { ...draft, simulation: asked });
    },
  });
  const { data } = simulation;
  const isOwed = !data || data.state === 'OVERTAKEN' || data.outdated;
  return (
    <Stack>
      <Card title={t('simulation.title')} text={t('simulation.text')}>
        {isOwed && (
          <Button
            type="primary"
            loading={ask.isPending}
            disabled={draft.problems.length > 0}
            onClick={() => ask.mutate()}
          >
            {t(data?.outdated ? 'simulation.again' : 'simulation.act')}
          </Button>
        )}
        {draft.problems.length > 0 && <Note icon="info">{t('simulation.unsound')}</Note>}
        {ask.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(ask.error, t)}
          </Note>
        )}
        {data && <Standing simulation={data} />}
      </Card>
      {data?.state === 'DONE' && <Results draft={draft} simulation={data} />}
    </Stack>
  );
}

function Standing({ simulation }: { simulation: SimulationView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { done, of, cycle, frozen, outdated, state, unseen } = simulation;
  const percent = of > 0 ? Math.round((done / of) * 100) : state === 'DONE' ? 100 : 0;
  return (
    <>
      {state !== 'DONE' && state !== 'OVERTAKEN' && (
        <Progress percent={percent} aria-label={t('simulation.progress')} />
      )}
      <p role="status">
        {t(`simulation.state.${state}`, { done, of })}
        {cycle && t(frozen ? 'simulation.frozen' : 'simulation.running', { cycle })}
      </p>
      {outdated && <Note icon="alert">{t('simulation.outdated')}</Note>}
      {unseen.length > 0 && (
        <Note icon="info">
          {t('simulation.unseen', {
            fields: unseen.map((field) => t(`console/bureau/standard:field.${field}`)).join(', '),
          })}
        </Note>
      )}
    </>
  );
}

/** What it would do, from the whole city down to the single school; every number leads to its schools. */
function Results({ draft, simulation }: { draft: StandardDraftView; simulation: SimulationView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const [narrowed, setNarrowed] = useState<Narrowed>({ show: 'moved', page: 1 });
  const list = useRef<HTMLDivElement>(null);
  const open = (next: Partial<Narrowed>): void => {
    setNarrowed({ show: 'all', page: 1, ...next });
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.focus({ preventScroll: true });
  };
  const districts = simulation.districts.map(({ districtId, name, ...numbers }) => ({
    value: districtId,
    label: name,
    ...numbers,
  }));
  const kinds = simulation.kinds.map(({ kind, ...numbers }) => ({
    value: kind,
    label: t(`console:schoolKind.${kind}`),
    ...numbers,
  }));
  return (
    <>
      <TierMatrix simulation={simulation} onWay={(before, after) => open({ before, after })} />
      <SimulatedGroups
        title={t('districts.title')}
        head={t('districts.name')}
        groups={districts}
        onOpen={(district) => open({ district })}
      />
      <SimulatedGroups
        title={t('kinds.title')}
        head={t('kinds.name')}
        groups={kinds}
        onOpen={(kind) => open({ kind })}
      />
      <div ref={list} tabIndex={-1}>
        <SimulatedSchools
          draftId={draft.id}
          hash={draft.hash}
          narrowed={narrowed}
          narrow={setNarrowed}
          groups={{ district: districts, kind: kinds }}
        />
      </div>
    </>
  );
}
