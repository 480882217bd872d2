import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The same by the keyboard alone, in words. */
export function PartMenu({
  name,
  onStep,
  onRemove,
}: {
  name: string;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'up', label: t('outline.up'), onClick: () => onStep(-1) },
          { key: 'down', label: t('outline.down'), onClick: () => onStep(1) },
          { key: 'remove', label: t('outline.remove'), danger: true, onClick: onRemove },
        ],
      }}
    >
      <Button type="text" size="small" aria-label={t('outline.more', { name })}>
        ⋯
      </Button>
    </Dropdown>
  );
}
