import { Button } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardDraftView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { Tabs } from '@web/ui/tabs';
import { DetailFrame } from '../../../frame/detail-frame';
import { StateTag } from '../../../frame/state-tag';
import { useAddress } from '../../../frame/use-address';
import { bureauPaths } from '../../bureau.paths';
import { Comparison } from '../comparison';
import { EditingContext } from './editing';
import styles from './editor.module.css';
import { Sentences } from './fields';
import { GatesPart } from './gates-part';
import { GeneralPart } from './general-part';
import { IndicatorsPart } from './indicators-part';
import { PublishPart } from './publish-part';
import { RubricPart } from './rubric-part';
import { SimulationPart } from './simulation-part';
import { TiersPart } from './tiers-part';
import { useDiscard, useDraft } from './use-draft';

/** Everything of a standard, to be written; then compared, simulated and published. */
export function DraftEditor({ draft }: { draft: StandardDraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set, isChanged, save, keepMine, takeTheirs } = useDraft(draft);
  const discard = useDiscard(draft);
  const editing = useMemo(() => ({ document, set, problems: draft.problems }), [document, set, draft]);
  const [{ part }, change] = useAddress({ part: 'general' });
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
    <DetailFrame
      title={t('title')}
      state={<StateTag tone={isChanged ? 'now' : 'plain'}>{t(isChanged ? 'unsaved' : 'kept')}</StateTag>}
      text={t('lead', {
        version: draft.basedOn.version,
        by: draft.editedByName,
        at: momentWords(draft.editedAt),
      })}
      back={{ to: bureauPaths.standard, label: t('console/bureau/standard:title') }}
      actions={
        <>
          <Button type="text" loading={discard.isPending} onClick={() => discard.mutate()}>
            {t('discard')}
          </Button>
          <Button type="primary" loading={save.isPending} onClick={() => save.mutate(draft.revision)}>
            {t('app:save')}
          </Button>
        </>
      }
    >
      <NotKept error={save.error} keepMine={keepMine} takeTheirs={takeTheirs} />
      {draft.problems.length > 0 && <Problems draft={draft} />}
      <EditingContext value={editing}>
        <Tabs
          label={t('console/bureau/standard:title')}
          value={part in parts ? part : 'general'}
          onChange={(next) => change({ part: next })}
          tabs={Object.entries(parts).map(([value, panel]) => ({
            value,
            label: t(`part.${value}`),
            panel: <div className={styles.tab}>{panel}</div>,
          }))}
        />
      </EditingContext>
    </DetailFrame>
  );
}

function SaveFirst(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return <Note icon="info">{t('saveFirst')}</Note>;
}

/** All of it in one place; each stands beside its field as well. */
function Problems({ draft }: { draft: StandardDraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return (
    <Note tone="now" icon="alert">
      <p>{t('problems', { count: draft.problems.length })}</p>
      <p className={styles.all}>
        <Sentences problems={draft.problems} />
      </p>
    </Note>
  );
}

/** What was written stays; where somebody else has saved first, the officer chooses whose it is to be. */
function NotKept({
  error,
  keepMine,
  takeTheirs,
}: {
  error: Error | null;
  keepMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  if (!error) return null;
  const isConflict = error instanceof Problem && error.code === 'standard.changed-meanwhile';
  return (
    <Note tone={isConflict ? 'now' : 'danger'} icon="alert" announce>
      <p>{sentenceFor(error, t)}</p>
      {isConflict && (
        <div className={styles.row}>
          <Button href={location.href} target="_blank">
            {t('conflict.look')}
          </Button>
          <Button onClick={() => void keepMine()}>{t('conflict.mine')}</Button>
          <Button type="text" onClick={() => void takeTheirs()}>
            {t('conflict.theirs')}
          </Button>
        </div>
      )}
    </Note>
  );
}
