import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  booksAdd,
  booksArchive,
  booksChange,
  booksOfUnit,
  booksRestore,
  type BookBody,
  type BookView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../frame/data-table';
import { FormModal } from '../frame/form-modal';
import type { Merge } from '../frame/merge/changed-meanwhile';
import { findSaved } from '../frame/merge/find-saved';
import { SearchFilter } from '../frame/filters';
import { useUndo } from '../frame/use-undo';
import styles from './advice.module.css';
import { stages, topics } from './choices';

/** Books the unit's families are recommended: the own ones may be changed, those from above are read. */
export function BookList({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/advice');
  const [page, setPage] = useState(1);
  const [q, setQ] = useState('');
  const [written, write] = useState<{ book: BookView | null } | null>(null);
  const [undo, offer] = useUndo();
  const cache = useQueryClient();
  const refresh = (): Promise<unknown> => cache.invalidateQueries({ queryKey: ['books', unitId] });
  const books = useQuery({
    queryKey: ['books', unitId, q, page],
    queryFn: () => booksOfUnit({ path: { id: unitId }, query: { page, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  });
  const archive = useMutation({
    mutationFn: async (book: BookView) => {
      await booksArchive({ path: { id: book.id } });
      await refresh();
      return book;
    },
    onSuccess: ({ id, title }) =>
      offer(t('bookGone', { title }), () => booksRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <div className={styles.filters}>
        <SearchFilter label={t('searchBook')} value={q} onChange={(next) => setQ(next.slice(0, 60))} />
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => write({ book: null })}>
          {t('addBook')}
        </Button>
      </div>
      {undo}
      <DataTable<BookView>
        name="books"
        label={t('books')}
        columns={useColumns(
          (book) => write({ book }),
          (book) => archive.mutate(book),
        )}
        source={books}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="book" title={t('noBooks')} text={t('noBooksText')} />}
      />
      {written && (
        <BookForm
          unitId={unitId}
          book={written.book}
          onClose={() => write(null)}
          onDone={() => {
            write(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}

function useColumns(write: (book: BookView) => void, archive: (book: BookView) => void): Column<BookView>[] {
  const { t } = useTranslation('console/advice');
  return [
    { key: 'title', title: t('field.title'), rowScope: 'row', dataIndex: 'title' },
    { key: 'author', title: t('field.author'), dataIndex: 'author' },
    { key: 'publisher', title: t('field.publisher'), optional: true, dataIndex: 'publisher' },
    {
      key: 'stages',
      title: t('field.stages'),
      optional: true,
      render: (_, book) => book.stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and')),
    },
    {
      key: 'topics',
      title: t('field.topics'),
      optional: true,
      render: (_, book) => book.topics.map((topic) => t(`topics:topic.${topic}`)).join(t('and')),
    },
    { key: 'unit', title: t('field.unit'), dataIndex: 'unitName' },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, book) =>
        book.may.includes('manage') && (
          <>
            <Button
              size="small"
              type="text"
              aria-label={`${t('change')} ${book.title}`}
              onClick={() => write(book)}
            >
              {t('change')}
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`${t('remove')} ${book.title}`}
              onClick={() => archive(book)}
            >
              {t('remove')}
            </Button>
          </>
        ),
    },
  ];
}

function BookForm({
  unitId,
  book,
  onClose,
  onDone,
}: {
  unitId: string;
  book: BookView | null;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/advice');
  const send = (body: BookBody, revision: number): Promise<BookView> =>
    book
      ? booksChange({ path: { id: book.id }, body: { ...body, revision } })
      : booksAdd({ path: { id: unitId }, body });
  const merge: Merge<BookBody> = {
    fields: [
      ...(['title', 'author', 'publisher', 'why'] as const).map((name) => ({
        name,
        label: t(`field.${name}`),
      })),
      { name: 'stages', label: t('field.stages'), show: (stage: string) => t(`topics:stage.${stage}`) },
      { name: 'topics', label: t('field.topics'), show: (topic: string) => t(`topics:topic.${topic}`) },
    ],
    read: async () => {
      const values = await findSaved(book?.id ?? '', (query) => booksOfUnit({ path: { id: unitId }, query }));
      return values && { values, revision: values.revision };
    },
  };
  return (
    <FormModal<BookBody, BookView>
      title={t(book ? 'changeBook' : 'addBook')}
      ok={t('app:save')}
      initial={book ?? { stages: [], topics: [] }}
      merge={book ? { ...merge, revision: book.revision } : undefined}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <BookFields />
    </FormModal>
  );
}

function BookFields(): ReactNode {
  const { t } = useTranslation('console/advice');
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={needed}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="author" label={t('field.author')} rules={needed}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="publisher" label={t('field.publisher')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="why" label={t('field.why')} rules={needed}>
        <Input.TextArea maxLength={300} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="stages" label={t('field.stages')} rules={[{ required: true, message: t('needed') }]}>
        <Select
          mode="multiple"
          options={stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="topics" label={t('field.topics')}>
        <Select
          mode="multiple"
          options={topics.map((value) => ({ value, label: t(`topics:topic.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
