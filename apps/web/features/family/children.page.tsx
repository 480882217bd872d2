import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { useMe } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { Card, Page } from '@web/ui/page';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { AddChildSheet } from './add-child-sheet';
import styles from './children.module.css';
import { useRemoveChild } from './use-children';

type Child = MeView['children'][number];

export function ChildrenPage(): ReactNode {
  const { t } = useTranslation('family');
  const { children } = useMe();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Child | null>(null);
  const add = (
    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('children.add')}
    </Button>
  );
  return (
    <Page
      title={t('children.title')}
      lead={t('children.lead')}
      back={{ to: paths.me, label: t('nav.me') }}
      width="text"
    >
      {children.length === 0 && (
        <EmptyState icon="family" title={t('children.empty')} text={t('children.emptyText')}>
          {add}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {children.map((child) => (
          <li key={child.id}>
            <Card className={styles.child}>
              <div>
                <p className={styles.name}>{child.name}</p>
                <p className={styles.soft}>
                  {child.schoolName} · {child.className}
                </p>
              </div>
              <Button look="plain" onClick={() => setLeaving(child)}>
                {t('children.remove')}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      {children.length > 0 && <div>{add}</div>}
      <AddChildSheet open={adding} onClose={() => setAdding(false)} />
      <Unlink child={leaving} onClose={() => setLeaving(null)} />
    </Page>
  );
}

function Unlink({ child, onClose }: { child: Child | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('family');
  const remove = useRemoveChild();
  return (
    <Confirm
      open={child !== null}
      onClose={onClose}
      title={t('children.removeTitle', { name: child?.name ?? '' })}
      text={t('children.removeText')}
      confirm={t('children.remove')}
      busy={remove.isPending}
      onConfirm={() =>
        child &&
        remove.mutate(child.id, {
          onSuccess: () => say(t('children.removed')),
          onError: (error) => say(sentenceFor(error, t), 'urgent'),
          onSettled: onClose,
        })
      }
    />
  );
}
