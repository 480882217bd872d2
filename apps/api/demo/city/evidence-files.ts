import sharp from 'sharp';
import { visitPhotoKey } from '@libs/assessment';
import { newId, printReport, type Database, type PaperShelf, type Storage } from '@libs/platform';
import { insertRows } from './demo-rows';

const photo = { width: 960, height: 640 };
const anHour = 3_600_000;

const svg = (content: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${photo.width}" height="${photo.height}">${content}</svg>`,
  );

/** A gate with a plaque, a room, a shelf of files: things, and nobody in them. */
const scenes = {
  gate: svg(
    `<rect width="960" height="640" fill="#cfd8d3"/><rect y="470" width="960" height="170" fill="#a9a294"/>
     <rect x="120" y="110" width="180" height="400" fill="#b5a58c"/><rect x="660" y="110" width="180" height="400" fill="#b5a58c"/>
     <rect x="160" y="190" width="100" height="190" rx="4" fill="#c78a2b"/><path d="M185 220h50M185 250h50M185 280h50M185 310h50M185 340h50" stroke="#fff8ea" stroke-width="10"/>
     <path d="M320 180H640M340 180V500M400 180V500M460 180V500M520 180V500M580 180V500" stroke="#4d5d57" stroke-width="8" fill="none"/>`,
  ),
  room: svg(
    `<rect width="960" height="640" fill="#efe9dd"/><rect y="430" width="960" height="210" fill="#c9a57b"/>
     <rect x="90" y="90" width="300" height="210" fill="#dbe8ee" stroke="#8a7f6b" stroke-width="8"/><path d="M240 90V300M90 195H390" stroke="#8a7f6b" stroke-width="6"/>
     <rect x="480" y="110" width="380" height="190" rx="6" fill="#35524a"/><path d="M520 170h240M520 220h180" stroke="#e8f0e8" stroke-width="8"/>
     <g fill="#2d6a54"><rect x="170" y="400" width="90" height="110" rx="10"/><rect x="320" y="400" width="90" height="110" rx="10"/><rect x="560" y="400" width="90" height="110" rx="10"/><rect x="710" y="400" width="90" height="110" rx="10"/></g>`,
  ),
  shelf: svg(
    `<rect width="960" height="640" fill="#e9e4d8"/><rect x="110" y="70" width="740" height="500" fill="#9c7f5b"/>
     ${[100, 265, 430].map((y) => `<rect x="140" y="${y}" width="680" height="125" fill="#6e573b"/>`).join('')}
     ${[100, 265, 430].map((y) => Array.from({ length: 14 }, (_, at) => `<rect x="${150 + at * 47}" y="${y + 8 + (at % 3) * 6}" width="38" height="${117 - (at % 3) * 6}" fill="${['#2d6a54', '#c78a2b', '#a3b9ad', '#7c8f98'][at % 4]}"/>`).join('')).join('')}`,
  ),
};

interface Handed {
  id: string;
  state: string;
  at: Date;
}

/** Papers that schools put to their assessments, and photos that reviewers took on site: drawn and printed here. */
export class EvidenceFiles {
  constructor(
    private readonly database: Database,
    private readonly shelf: PaperShelf,
    private readonly storage: Storage,
  ) {}

  async build(now: Date): Promise<void> {
    await this.papers(now);
    await this.photos();
  }

  private async papers(now: Date): Promise<void> {
    const assessments = await this.database.query<Handed>(
      `SELECT id, state, COALESCE(submitted_at, created_at) AS at FROM assessments WHERE state <> 'DRAFT' ORDER BY id`,
    );
    const files = [
      { code: 'A2', name: '家长学校经费与工作量说明.pdf', type: 'application/pdf', bytes: await budget(now) },
      { code: 'G8', name: '未成年人信息年度审计表.pdf', type: 'application/pdf', bytes: await audit(now) },
      { code: 'G1', name: '家长学校牌匾与场所.jpg', type: 'image/jpeg', bytes: await jpeg(scenes.gate) },
    ] as const;
    const rows: unknown[][] = [];
    for (const { id, at } of assessments) {
      for (const { code, name, type, bytes } of files) {
        const kept = await this.shelf.keep('assessment-evidence', { name, type, bytes });
        rows.push([newId(), id, code, name, JSON.stringify(kept), at]);
      }
    }
    await insertRows(
      this.database,
      'assessment_evidence',
      ['id', 'assessment_id', 'code', 'title', 'file', 'added_at'],
      rows,
    );
  }

  /** Of each visit that is over: the gate and the room by one visitor, the files by the other. */
  private async photos(): Promise<void> {
    const visits = await this.database.query<{ id: string; at: Date }>(
      'SELECT id, finished_at AS at FROM site_visits WHERE finished_at IS NOT NULL ORDER BY id',
    );
    const shots = [
      { scene: scenes.gate, item: 'G1', position: 1 },
      { scene: scenes.room, item: 'G1', position: 1 },
      { scene: scenes.shelf, item: 'G8', position: 2 },
    ];
    const drawn = await Promise.all(shots.map(({ scene }) => sharp(scene).webp({ quality: 72 }).toBuffer()));
    const rows: unknown[][] = [];
    for (const { id: visitId, at } of visits) {
      for (const [nth, { item, position }] of shots.entries()) {
        const id = newId();
        await this.storage.write(visitPhotoKey(id), drawn[nth]!);
        const taken = new Date(at.getTime() - anHour + nth * 240_000);
        rows.push([id, visitId, position, item, photo.width, photo.height, taken, taken]);
      }
    }
    const columns = ['id', 'visit_id', 'position', 'item', 'width', 'height', 'taken_at', 'received_at'];
    await insertRows(this.database, 'site_visit_photos', columns, rows);
  }
}

const jpeg = (scene: Buffer): Promise<Buffer> => sharp(scene).jpeg({ quality: 72 }).toBuffer();

const year = (now: Date): string => `${now.getUTCFullYear()}`;

function budget(now: Date): Promise<Buffer> {
  return printReport({
    title: '家长学校经费与工作量说明',
    subtitle: `${year(now)} 年度`,
    author: '家长学校校务会',
    at: now,
    foot: '家长学校自评材料',
    blocks: [
      { kind: 'heading', text: '一、列入学校计划' },
      { kind: 'text', text: '家长学校工作列入学校学年工作计划，每学期校务会专题研究一次。' },
      { kind: 'heading', text: '二、工作量' },
      { kind: 'text', text: '指导教师每授课一次计二课时工作量，咨询与家访按次计入，教代会已通过。' },
      { kind: 'heading', text: '三、经费' },
      {
        kind: 'table',
        heads: ['用途', '预算（元）', '已用（元）'],
        widths: ['*', 110, 110],
        rows: [
          ['讲师与专家', '12,000', '9,600'],
          ['材料与印刷', '4,000', '2,850'],
          ['亲子实践活动', '6,000', '5,120'],
        ],
      },
    ],
  });
}

function audit(now: Date): Promise<Buffer> {
  return printReport({
    title: '未成年人信息年度审计表',
    subtitle: `${year(now)} 年度`,
    author: '家长学校校务会',
    at: now,
    foot: '家长学校自评材料',
    blocks: [
      {
        kind: 'table',
        heads: ['项目', '结果'],
        widths: ['*', 90],
        rows: [
          ['监护人同意书按班存放', '是'],
          ['名单由专人保管，离任当日收回权限', '是'],
          ['对外材料不出现学生姓名和照片', '是'],
          ['本年度泄露或不当展示', '无'],
        ],
      },
    ],
  });
}
