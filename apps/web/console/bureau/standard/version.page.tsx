import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { StandardView } from '@web/api/generated';
import { percentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Tabs } from '@web/ui/tabs';
import { saveFile } from '@web/ui/save-file';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { bureauPaths } from '../bureau.paths';
import { AnchorsTable } from './anchors-table';
import { Comparison } from './comparison';
import { GatesTable } from './gates-table';
import { IndicatorsTable } from './indicators-table';
import { documentOf, named, type StandardDocument } from './standard-document.rule';
import styles from './standard.module.css';
import { TiersTable } from './tiers-table';
import { useBegin, useVersion } from './use-standards';

const parts = ['tiers', 'indicators', 'gates', 'rubric', 'rules', 'comparison'] as const;

/** One version of the standard, to be read by anybody who is rated or rates. */
export function StandardVersionPage(): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  const { standardId = 'current' } = useParams();
  const standard = useVersion(standardId);
  const { data } = standard;
  return (
    <DetailFrame
      title={data ? named(documentOf(data).name, i18n.language) : t('title')}
      text={data && t('version', { version: data.version })}
      back={{ to: bureauPaths.standard, label: t('title') }}
      actions={data && <Acts view={data} />}
    >
      {standard.isPending && <TableBones />}
      {standard.error && !data && <ErrorState error={standard.error} retry={() => void standard.refetch()} />}
      {data && <Parts view={data} />}
    </DetailFrame>
  );
}

function Acts({ view }: { view: StandardView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const mayWrite = useIs('city_officer');
  const begin = useBegin();
  return (
    <>
      <Button
        icon={<Icon name="download" size={18} />}
        onClick={() =>
          saveFile(
            new Blob([JSON.stringify(view.document, null, 2)], { type: 'application/json' }),
            `standard-${view.version}.json`,
          )
        }
      >
        {t('takeAlong')}
      </Button>
      {mayWrite && (
        <Button loading={begin.isPending} onClick={() => begin.mutate({ basedOn: view.id })}>
          {t('beginFrom')}
        </Button>
      )}
    </>
  );
}

function Parts({ view }: { view: StandardView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const [{ part }, change] = useAddress({ part: 'tiers' });
  const document = documentOf(view);
  const bodies: Record<(typeof parts)[number], ReactNode> = {
    tiers: <TiersTable document={document} />,
    indicators: <IndicatorsTable document={document} />,
    gates: <GatesTable document={document} />,
    rubric: <AnchorsTable document={document} />,
    rules: <Rules document={document} hash={view.hash} />,
    comparison: <Comparison kind="version" id={view.id} document={document} />,
  };
  return (
    <Tabs
      label={t('title')}
      value={parts.find((each) => each === part) ?? 'tiers'}
      onChange={(next) => change({ part: next })}
      tabs={parts.map((value) => ({
        value,
        label: t(`part.${value}`),
        panel: <div className={styles.part}>{bodies[value]}</div>,
      }))}
    />
  );
}

function Rules({ document, hash }: { document: StandardDocument; hash: string }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  const { survey, participation, quota } = document;
  const share = (value: number): string => percentWords(value, 0);
  const rules = [
    t('rule.total'),
    t('rule.missing', { share: share(document.ratedFrom) }),
    t('rule.small', { count: document.smallGroup }),
    t('rule.hours', { hours: participation.classHours, minutes: participation.minutesPerClassHour }),
    t('rule.survey', {
      answers: survey.answersAtLeast,
      share: share(survey.shareAtLeast),
      below: survey.smallSchool.familiesBelow,
      smallShare: share(survey.smallSchool.shareAtLeast),
    }),
    quota.active
      ? t('rule.quota', { model: share(quota.model), star: share(quota.star) })
      : t('rule.noQuota'),
  ];
  return (
    <Stack>
      <Card title={t('rule.title')}>
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Card>
      <Card title={t('veto.title')} text={t('veto.text')}>
        <ul className={styles.rules}>
          {document.vetoes.map(({ code, name }) => (
            <li key={code}>
              <strong>{code}</strong> {named(name, i18n.language)}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('hash')} text={t('hashText')}>
        <code className={styles.hash}>{hash}</code>
      </Card>
    </Stack>
  );
}
