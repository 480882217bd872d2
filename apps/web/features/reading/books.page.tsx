import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { booksOfFamily, type BookView, type BooksOfFamilyData } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Card, Page } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './reading.module.css';

type Query = NonNullable<BooksOfFamilyData['query']>;
const all = 'all';
const stages = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'] as const;
const topics = Array.from({ length: 14 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);

/** 父母必读书目: what the city, the district and the school recommend. */
export function BooksPage(): ReactNode {
  const { t } = useTranslation('reading');
  const [search, setSearch] = useSearchParams();
  const stage = search.get('stage') ?? all;
  const topic = search.get('topic') ?? all;
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === all) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const every = { value: all, label: t('all') };
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      <div className={styles.filters}>
        <Select
          label={t('stage')}
          value={stage}
          onChange={(value) => choose('stage', value)}
          choices={[every, ...stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))]}
        />
        <Select
          label={t('topic')}
          value={topic}
          onChange={(value) => choose('topic', value)}
          choices={[every, ...topics.map((value) => ({ value, label: t(`topics:topic.${value}`) }))]}
        />
      </div>
      <Shelf query={{ ...(stage !== all && { stage }), ...(topic !== all && { topic }) } as Query} />
    </Page>
  );
}

function Shelf({ query }: { query: Query }): ReactNode {
  const { t } = useTranslation('reading');
  const books = useInfiniteQuery({
    queryKey: keys.books(query),
    queryFn: ({ pageParam }) => booksOfFamily({ query: { ...query, page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
  if (books.isPending) {
    return (
      <Loading>
        <Bone height="7rem" />
        <Bone height="7rem" />
      </Loading>
    );
  }
  if (!books.data) return <ErrorState error={books.error} retry={() => void books.refetch()} />;
  const items = books.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <EmptyState icon="book" title={t('none')} text={t('noneText')} />;
  return (
    <>
      <ul className={styles.list}>
        {items.map((book) => (
          <li key={book.id}>
            <Book book={book} />
          </li>
        ))}
      </ul>
      {books.hasNextPage && (
        <Button busy={books.isFetchingNextPage} onClick={() => void books.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </>
  );
}

function Book({ book }: { book: BookView }): ReactNode {
  const { t } = useTranslation('reading');
  return (
    <Card className={styles.book}>
      <h2 className={styles.name}>{t('bookTitle', { title: book.title })}</h2>
      <p className={styles.soft}>{[book.author, book.publisher].filter(Boolean).join(' · ')}</p>
      <p>{book.why}</p>
      <p className={styles.tags}>
        {book.topics.map((each) => (
          <Tag key={each} tone="voice">
            {t(`topics:topic.${each}`)}
          </Tag>
        ))}
        {book.stages.map((each) => (
          <Tag key={each}>{t(`topics:stage.${each}`)}</Tag>
        ))}
      </p>
      <p className={styles.soft}>{t('by', { unit: book.unitName })}</p>
    </Card>
  );
}
