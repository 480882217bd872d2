import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standardsCompare, standardsCompareDraft, type StandardDifferenceView } from '@web/api/generated';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { Card, Stack } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { useAddress } from '../../frame/use-address';
import { placeWords, sidesWords, type Told } from './difference-words.rule';
import type { StandardDocument } from './standard-document.rule';
import styles from './standard.module.css';
import { standardKeys, useVersionChoice } from './use-standards';

interface ComparisonProps {
  kind: 'version' | 'draft';
  id: string;
  document: StandardDocument;
}

/** Every field that is otherwise than in another version, side by side; at first the one it was written from. */
export function Comparison({ kind, id, document }: ComparisonProps): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const [{ against }, change] = useAddress({ against: '' });
  const comparison = useQuery({
    queryKey: standardKeys.comparison(kind, id, against),
    queryFn: () => {
      const wanted = { path: { id }, query: against ? { against } : {} };
      return kind === 'version' ? standardsCompare(wanted) : standardsCompareDraft(wanted);
    },
  });
  const { data } = comparison;
  return (
    <Stack>
      <Against own={id} value={data?.with?.id ?? ''} onChange={(next) => change({ against: next })} />
      {comparison.isPending && <TableBones />}
      {comparison.error && !data && (
        <ErrorState error={comparison.error} retry={() => void comparison.refetch()} />
      )}
      {data && !data.with && <EmptyState title={t('difference.first')} text={t('difference.firstText')} />}
      {data?.with && (
        <Differences version={data.with.version} differences={data.differences} document={document} />
      )}
    </Stack>
  );
}

/** Which version stands on the other side. */
function Against({
  own,
  value,
  onChange,
}: {
  own: string;
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const id = useId();
  const versions = useVersionChoice().data?.items ?? [];
  const others = versions.filter((version) => version.id !== own);
  if (others.length === 0) return null;
  return (
    <div className={styles.against}>
      <label htmlFor={id}>{t('difference.against')}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {value === '' && <option value="">{t('difference.choose')}</option>}
        {others.map((version) => (
          <option key={version.id} value={version.id}>
            {t('name', { version: version.version })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Differences({
  version,
  differences,
  document,
}: {
  version: string;
  differences: StandardDifferenceView[];
  document: StandardDocument;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const title = t('difference.title', { version });
  if (differences.length === 0) return <EmptyState icon="check" title={t('difference.none', { version })} />;
  return (
    <Card title={title} text={t('difference.text', { count: differences.length })}>
      <Scroller label={title}>
        <table className={styles.compared}>
          <thead>
            <tr>
              <th scope="col">{t('difference.where')}</th>
              <th scope="col">{t('name', { version })}</th>
              <th scope="col">{t('name', { version: document.version })}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each) => (
              <Row key={[each.section, each.code, each.field].join('/')} each={each} document={document} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

function Row({ each, document }: { each: StandardDifferenceView; document: StandardDocument }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  const how: Told = { t, language: i18n.language, document };
  const [before, after] = sidesWords(each, how);
  return (
    <tr>
      <th scope="row">{placeWords(each, how)}</th>
      <td>{before}</td>
      <td>
        <strong>{after}</strong>
      </td>
    </tr>
  );
}
