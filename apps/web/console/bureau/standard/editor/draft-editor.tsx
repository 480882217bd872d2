import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardDraftView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { Tabs } from '@web/ui/tabs';
import { DetailFrame } from '../../../frame/detail-frame';
import { StateTag } from '../../../frame/state-tag';
import { UnsavedGuard } from '../../../frame/unsaved-guard';
import { useAddress } from '../../../frame/use-address';
import { bureauPaths } from '../../bureau.paths';
import { Comparison } from '../comparison';
import { EditingContext, useEditing } from './editing';
import styles from './editor.module.css';
import { GatesPart } from './gates-part';
import { GeneralPart } from './general-part';
import { IndicatorsPart } from './indicators-part';
import { NotKept } from './not-kept';
import { Problems } from './problem-list';
import { PublishPart } from './publish-part';
import { RubricPart } from './rubric-part';
import { SimulationPart } from './simulation-part';
import { TiersPart } from './tiers-part';
import { useDiscard, useDraft } from './use-draft';
import { useSeeking } from './use-seeking';

/** Everything of a standard, to be written; then compared, simulated and published. */
export function DraftEditor({ draft }: { draft: StandardDraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const written = useDraft(draft);
  const { document, set, change, problems, isChanged, save, keepMine, takeTheirs } = written;
  const discard = useDiscard(draft);
  const [{ part }, go] = useAddress({ part: 'general' });
  const { sought, seek } = useSeeking(part, (next) => go({ part: next }));
  const editing = useMemo(
    () => ({ document, set, change, problems, sought }),
    [document, set, change, problems, sought],
  );
  return (
    <DetailFrame
      title={t('title')}
      state={<StateTag tone={isChanged ? 'now' : 'plain'}>{t(isChanged ? 'unsaved' : 'kept')}</StateTag>}
      text={t('lead', {
        version: draft.basedOn.version,
        by: draft.editedByName,
        at: momentWords(draft.editedAt),
      })}
      back={{ to: bureauPaths.standard, label: t('console/bureau/standard:title') }}
      actions={<Acts written={written} discard={discard} />}
    >
      <UnsavedGuard dirty={isChanged && !discard.isSuccess} />
      <NotKept error={save.error} keepMine={keepMine} takeTheirs={takeTheirs} />
      <EditingContext value={editing}>
        <Problems seek={seek} />
        <Parts draft={draft} isChanged={isChanged} part={part} onChange={(next) => go({ part: next })} />
      </EditingContext>
    </DetailFrame>
  );
}

function Acts({
  written: { undo, save },
  discard,
}: {
  written: ReturnType<typeof useDraft>;
  discard: ReturnType<typeof useDiscard>;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return (
    <>
      <Button type="text" loading={discard.isPending} onClick={() => discard.mutate()}>
        {t('discard')}
      </Button>
      <Button disabled={!undo} onClick={() => undo?.()}>
        {t('undo')}
      </Button>
      <Button type="primary" loading={save.isPending} onClick={save.act}>
        {t('app:save')}
      </Button>
    </>
  );
}

function Parts({
  draft,
  isChanged,
  part,
  onChange,
}: {
  draft: StandardDraftView;
  isChanged: boolean;
  part: string;
  onChange: (part: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document } = useEditing();
  const parts: Record<string, ReactNode> = {
    general: <GeneralPart />,
    indicators: <IndicatorsPart />,
    gates: <GatesPart />,
    tiers: <TiersPart />,
    rubric: <RubricPart />,
    comparison: isChanged ? <SaveFirst /> : <Comparison kind="draft" id={draft.id} document={document} />,
    simulation: isChanged ? <SaveFirst /> : <SimulationPart draft={draft} />,
    publish: isChanged ? <SaveFirst /> : <PublishPart draft={draft} />,
  };
  return (
    <Tabs
      label={t('console/bureau/standard:title')}
      value={part in parts ? part : 'general'}
      onChange={onChange}
      tabs={Object.entries(parts).map(([value, panel]) => ({
        value,
        label: t(`part.${value}`),
        panel: <div className={styles.tab}>{panel}</div>,
      }))}
    />
  );
}

function SaveFirst(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return <Note icon="info">{t('saveFirst')}</Note>;
}
