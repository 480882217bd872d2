import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CounselQuestionItemView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { Button, LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { cx } from '@web/ui/cx';
import page from '@web/ui/page.module.css';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { PublishedList } from './published-list';
import styles from './questions.module.css';
import { useOwnQuestions } from './use-questions';

export function QuestionsPage(): ReactNode {
  const { t } = useTranslation('questions');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: paths.me, label: t('nav.me') }}
      width="text"
      aside={
        <LinkButton look="primary" icon="plus" to={paths.askQuestion}>
          {t('ask')}
        </LinkButton>
      }
    >
      <Section title={t('mine')}>
        <Own />
      </Section>
      <Section title={t('published')}>
        <Search />
      </Section>
    </Page>
  );
}

function Own(): ReactNode {
  const { t } = useTranslation('questions');
  const own = useOwnQuestions();
  if (own.isPending) {
    return (
      <Loading>
        <Bone height="5rem" />
      </Loading>
    );
  }
  if (!own.data) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  const items = own.data.pages.flatMap((each) => each.items);
  if (items.length === 0) return <EmptyState icon="quiz" title={t('empty')} text={t('emptyText')} />;
  return (
    <>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} />
          </li>
        ))}
      </ul>
      {own.hasNextPage && (
        <Button busy={own.isFetchingNextPage} onClick={() => void own.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Item({ item }: { item: CounselQuestionItemView }): ReactNode {
  const { t } = useTranslation('questions');
  return (
    <Link to={paths.question(item.id)} className={cx(page.card, styles.item)}>
      <span className={styles.text}>{item.text}</span>
      <span className={styles.soft}>
        {dayWords(item.askedOn)} · {item.expertName ?? t('toSchool')}
      </span>
      <span>
        <Tag tone={item.state === 'ANSWERED' ? 'voice' : undefined}>{t(`state.${item.state}`)}</Tag>
      </span>
    </Link>
  );
}

function Search(): ReactNode {
  const { t } = useTranslation('questions');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  return (
    <PublishedList
      q={q}
      search={
        <form
          role="search"
          className={styles.acts}
          onSubmit={(event) => {
            event.preventDefault();
            setQ(typed.trim());
          }}
        >
          <input
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            className={styles.search}
            value={typed}
            maxLength={60}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" icon="search">
            {t('find')}
          </Button>
        </form>
      }
    />
  );
}
