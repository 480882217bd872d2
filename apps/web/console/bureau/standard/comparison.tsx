import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standardsCompare, standardsCompareDraft, type StandardDifferenceView } from '@web/api/generated';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { Card } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { placeWords, sideWords, type Told } from './difference-words.rule';
import type { StandardDocument } from './standard-document.rule';
import styles from './standard.module.css';
import { standardKeys } from './use-standards';

/** Every field that is otherwise than in the version it was written from, side by side. */
export function Comparison({
  kind,
  id,
  document,
}: {
  kind: 'version' | 'draft';
  id: string;
  document: StandardDocument;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const comparison = useQuery({
    queryKey: standardKeys.comparison(kind, id),
    queryFn: () =>
      kind === 'version' ? standardsCompare({ path: { id } }) : standardsCompareDraft({ path: { id } }),
  });
  const { data } = comparison;
  if (comparison.isPending) return <TableBones />;
  if (!data) return <ErrorState error={comparison.error} retry={() => void comparison.refetch()} />;
  if (!data.with) return <EmptyState title={t('difference.first')} text={t('difference.firstText')} />;
  const title = t('difference.title', { version: data.with.version });
  if (data.differences.length === 0) return <EmptyState icon="check" title={t('difference.none')} />;
  return (
    <Card title={title} text={t('difference.text', { count: data.differences.length })}>
      <Scroller label={title}>
        <table className={styles.compared}>
          <thead>
            <tr>
              {['where', 'before', 'after'].map((head) => (
                <th key={head} scope="col">
                  {t(`difference.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.differences.map((each) => (
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
  return (
    <tr>
      <th scope="row">{placeWords(each, how)}</th>
      <td>{sideWords(each.before, each.field, how)}</td>
      <td>
        <strong>{sideWords(each.after, each.field, how)}</strong>
      </td>
    </tr>
  );
}
