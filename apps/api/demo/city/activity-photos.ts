import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { activityPhotoKey } from '@libs/activities';
import { Database, newId, Storage } from '@libs/platform';
import { insertRows } from './demo-rows';

const size = { width: 960, height: 640 };

/** Rooms and things, nobody in them: a hall, a table of crafts, a garden bed, a blackboard. */
const scenes = [
  `<rect width="960" height="640" fill="#efe9dd"/><rect x="180" y="90" width="600" height="300" rx="8" fill="#f8f6f0" stroke="#8a7f6b" stroke-width="8"/>
   <g fill="#b08968">${Array.from({ length: 18 }, (_, at) => `<rect x="${90 + (at % 9) * 90}" y="${450 + Math.floor(at / 9) * 80}" width="60" height="46" rx="10"/>`).join('')}</g>`,
  `<rect width="960" height="640" fill="#e6ece6"/><rect x="60" y="330" width="840" height="220" rx="18" fill="#c9a57b"/>
   <g><circle cx="240" cy="390" r="52" fill="#d1495b"/><rect x="370" y="350" width="110" height="90" fill="#edae49"/><path d="M580 450 L650 330 L720 450Z" fill="#00798c"/></g>`,
  `<rect width="960" height="640" fill="#dbe8ee"/><rect y="380" width="960" height="260" fill="#8d6e53"/>
   <g fill="#4f7d55">${Array.from({ length: 12 }, (_, at) => `<path d="M${70 + at * 75} 400 q20 -110 40 0 q-20 -60 -40 0Z"/>`).join('')}</g>`,
  `<rect width="960" height="640" fill="#f2ede4"/><rect x="90" y="80" width="780" height="400" rx="6" fill="#35524a"/>
   <g stroke="#e8f0e8" stroke-width="7" fill="none"><path d="M170 190 H620 M170 270 H540 M170 350 H690"/><circle cx="740" cy="240" r="60"/></g>`,
];

/** Two photos of each activity that was summed up, drawn once; the same file lies behind many of them. */
export class ActivityPhotos {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async build(): Promise<void> {
    const activities = await this.database.query<{ id: string; by: string; startsAt: Date }>(
      `SELECT id, created_by AS \`by\`, starts_at AS startsAt FROM activities WHERE state = 'CLOSED' ORDER BY starts_at, id`,
    );
    const names = await Promise.all(scenes.map((scene) => this.keep(scene)));
    const rows = activities.flatMap(({ id, by, startsAt }, at) =>
      [0, 1].map((nth) => {
        const name = names[(at + nth) % names.length];
        return [newId(), id, name, size.width, size.height, by, startsAt];
      }),
    );
    const columns = ['id', 'activity_id', 'name', 'width', 'height', 'added_by', 'created_at'];
    await insertRows(this.database, 'activity_photos', columns, rows);
  }

  private async keep(scene: string): Promise<string> {
    const { width, height } = size;
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scene}</svg>`;
    const content = await sharp(Buffer.from(drawing)).webp({ quality: 70 }).toBuffer();
    const name = `${createHash('sha256').update(content).digest('hex').slice(0, 40)}.webp`;
    await this.storage.write(activityPhotoKey(name), content);
    return name;
  }
}
