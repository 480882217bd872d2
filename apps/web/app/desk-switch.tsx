import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { desksOf, type Desk } from './desks.rule';
import { useSession } from './session';

// Most parents hold one role and never fetch this.
const DeskSheet = lazy(async () => ({ default: (await import('./desk-sheet')).DeskSheet }));

/** For people with more than one role: a teacher is often a parent and moves between the two openly. */
export function DeskSwitch({ current }: { current: Desk }): ReactNode {
  const { t } = useTranslation();
  const { data: me } = useSession();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const desks = me ? desksOf(me) : [];
  if (!desks.some((choice) => choice.desk !== current)) return null;
  const show = (): void => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button look="plain" icon="switch" onClick={show} aria-haspopup="dialog">
        {t('desk.label')}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <DeskSheet desks={desks} current={current} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
