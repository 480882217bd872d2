import type { StandardDocument } from '@libs/rating/standards/standard.rule';
import type { World } from '../world';
import type { TestPerson } from './people';

export const drafts = '/api/rating/standard-drafts';

export interface TestDraft {
  id: string;
  revision: number;
  document: StandardDocument;
  problems: { path: string; rule: string; values: Record<string, unknown> }[];
  simulation: { state: string; done: number; of: number; cycle: string; frozen: boolean } | null;
  basedOn: { id: string; version: string };
}

/** What an officer of the city does with drafts of the standard. */
export function aStandardDesk(world: World, officer: TestPerson) {
  const desk = () => world.as(officer);
  const begin = async (body: object = {}): Promise<TestDraft> =>
    (await desk().post(drafts, body)).body as TestDraft;
  const save = (draft: TestDraft, change: (document: StandardDocument) => void) => {
    const document = structuredClone(draft.document);
    change(document);
    return desk().put(`${drafts}/${draft.id}`, { revision: draft.revision, document });
  };
  const read = async ({ id }: TestDraft): Promise<TestDraft> =>
    (await desk().get(`${drafts}/${id}`)).body as TestDraft;
  const simulate = async ({ id, revision }: TestDraft): Promise<void> => {
    await desk().post(`${drafts}/${id}/simulation`, { revision });
    await world.drain();
  };
  const publish = ({ id, revision }: TestDraft, cycle: 'current' | 'next') =>
    desk().post(`${drafts}/${id}/publication`, { revision, cycle });
  /** The published version of this name. */
  const version = async (name: string): Promise<{ id: string; version: string }> => {
    const { items } = (await desk().get('/api/rating/standards')).body;
    const found = (items as { id: string; version: string }[]).find((each) => each.version === name);
    if (!found) throw new Error(`There is no version ${name}`);
    return found;
  };
  return { begin, save, read, simulate, publish, version };
}
