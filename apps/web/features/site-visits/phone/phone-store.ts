import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OwnSiteVisitView } from '@web/api/generated';
import type { Made } from './pending.rule';
import { flagWaiting } from './waiting-flag';

interface KeptVisit {
  account: string;
  id: string;
  visit: OwnSiteVisitView;
}

interface Phone extends DBSchema {
  visits: { key: [string, string]; value: KeptVisit };
  made: { key: number; value: Made; indexes: { account: string } };
}

let opened: Promise<IDBPDatabase<Phone>> | null = null;

function phone(): Promise<IDBPDatabase<Phone>> {
  opened ??= openDB<Phone>('jiaxue-site-visits', 1, {
    upgrade: (database) => {
      database.createObjectStore('visits', { keyPath: ['account', 'id'] });
      const made = database.createObjectStore('made', { keyPath: 'n', autoIncrement: true });
      made.createIndex('account', 'account');
    },
    // The browser closed it, to make room or for a newer page: the next use opens it again.
    terminated: () => (opened = null),
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** On the disk before it is said to be: a phone may fall into the water with its visitor. */
const strictly = { durability: 'strict' } as const;

/** What one account keeps on this phone: the visits taken along, and what was made on them until the server has it. */
export class PhoneStore {
  constructor(private readonly account: string) {}

  async keepVisit(visit: OwnSiteVisitView): Promise<void> {
    await (await phone()).put('visits', { account: this.account, id: visit.id, visit });
  }

  async findVisit(id: string): Promise<OwnSiteVisitView | null> {
    return (await (await phone()).get('visits', [this.account, id]))?.visit ?? null;
  }

  /** By day. */
  async visits(): Promise<OwnSiteVisitView[]> {
    const all = await (await phone()).getAll('visits');
    const own = all.filter(({ account }) => account === this.account).map(({ visit }) => visit);
    return own.sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
  }

  async dropVisit(id: string): Promise<void> {
    await (await phone()).delete('visits', [this.account, id]);
  }

  /** In the order they were made. */
  async made(): Promise<Made[]> {
    return (await phone()).getAllFromIndex('made', 'account', this.account);
  }

  /** A text that is still being written takes the place of what it was before, unless that may have gone out. */
  async add(made: Made): Promise<void> {
    const transaction = (await phone()).transaction('made', 'readwrite', strictly);
    const cursor = await transaction.store.openCursor(null, 'prev');
    const last = cursor?.value;
    const isSame =
      last?.kind === 'note' &&
      made.kind === 'note' &&
      last.account === made.account &&
      last.visitId === made.visitId &&
      last.item === made.item;
    if (isSame && !last.tried)
      await transaction.store.put({ ...last, value: made.value, madeAt: made.madeAt });
    else await transaction.store.add(made);
    await transaction.done;
    flagWaiting(this.account, true);
  }

  /** From now on their content stays. Answers those that are there still, as they are. */
  async markTried(numbers: readonly number[]): Promise<Made[]> {
    return this.change(numbers, (made) => ({ ...made, tried: true }));
  }

  async setAside(number: number, refused: string): Promise<void> {
    await this.change([number], (made) => ({ ...made, refused }));
  }

  async drop(numbers: readonly number[]): Promise<void> {
    const transaction = (await phone()).transaction('made', 'readwrite', strictly);
    await Promise.all(numbers.map((number) => transaction.store.delete(number)));
    const left = await transaction.store.index('account').count(this.account);
    await transaction.done;
    flagWaiting(this.account, left > 0);
  }

  private async change(numbers: readonly number[], to: (made: Made) => Made): Promise<Made[]> {
    const transaction = (await phone()).transaction('made', 'readwrite', strictly);
    const there: Made[] = [];
    for (const number of numbers) {
      const made = await transaction.store.get(number);
      if (!made) continue;
      there.push(to(made));
      await transaction.store.put(to(made));
    }
    await transaction.done;
    return there;
  }
}
