import sharp from 'sharp';
import type { World } from '../world';
import type { TestGuardian } from './identity';
import type { TestPerson } from './people';

export interface TestRecord {
  id: string;
  revision: number;
}

export const practiceText = '周末和孩子一起做了晚饭，他洗菜我炒，边做边聊了很多学校的事。';

/** A record a guardian has begun for the running term. */
export async function aPracticeDraft(
  world: World,
  guardian: TestGuardian,
  wish: { term?: 1 | 2; schoolYear?: string; kind?: 'practice' | 'reflection' } = {},
): Promise<TestRecord> {
  const { term = 1, schoolYear = '2026-2027', kind = 'practice' } = wish;
  const { body } = await world
    .as(guardian)
    .post('/api/practice-records', { pupilId: guardian.pupilId, schoolYear, term, kind, text: practiceText });
  return { id: body.id, revision: body.revision };
}

/** Handed in, and accepted when somebody of the school is given. */
export async function aPracticeRecord(
  world: World,
  guardian: TestGuardian,
  wish: { term?: 1 | 2; schoolYear?: string; acceptedBy?: TestPerson } = {},
): Promise<TestRecord> {
  const { id, revision } = await aPracticeDraft(world, guardian, wish);
  const handedIn = await world.as(guardian).post(`/api/practice-records/${id}/submission`, { revision });
  if (!wish.acceptedBy) return { id, revision: handedIn.body.revision };
  const accepted = await world
    .as(wish.acceptedBy)
    .post(`/api/practice-records/${id}/acceptance`, { revision: handedIn.body.revision });
  return { id, revision: accepted.body.revision };
}

/** A photo as a phone takes it: lying on its side, with the place it was taken at. */
export function aPhonePhoto(width = 2400, height = 1200): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#8a6f4d' } })
    .jpeg()
    .withExif({
      IFD0: { Model: 'Phone 5' },
      IFD3: { GPSLatitude: '31/1 14/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}
