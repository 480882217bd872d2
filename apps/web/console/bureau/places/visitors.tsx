import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSlotView } from '@web/api/generated';
import { spanWords } from '@web/i18n/format';
import { Dialog } from '@web/ui/dialog';
import { EmptyState, ErrorState } from '@web/ui/states';
import { useVisitors } from './use-places';

/** Who comes, for whoever stands at the door. */
export function Visitors({ slot, onClose }: { slot: VisitSlotView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const visitors = useVisitors(slot.id);
  const items = visitors.data?.items ?? [];
  return (
    <Dialog open onClose={onClose} title={t('visitors')} text={spanWords(slot.startsAt, slot.endsAt)}>
      {visitors.error && <ErrorState error={visitors.error} retry={() => void visitors.refetch()} />}
      {visitors.data && items.length === 0 && <EmptyState icon="person" title={t('noVisitors')} />}
      <ul>
        {items.map(({ id, name, people, state }) => (
          <li key={id}>
            {[name || t('erased'), t('people', { count: people }), t(`state.${state}`)].join(' · ')}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
