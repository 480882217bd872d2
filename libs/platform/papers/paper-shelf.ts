import { Injectable, StreamableFile } from '@nestjs/common';
import { newId } from '../database/columns';
import { NotFound } from '../errors/problem';
import { Storage } from '../storage/storage';
import type { Paper } from './paper';
import { VirusScan } from './virus-scan';

const endings: Record<Paper['type'], string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What a row keeps of a paper; the bytes lie in the storage. */
export interface KeptPaper {
  key: string;
  name: string;
  type: Paper['type'];
}

/** Papers in the storage: written once under a key nobody guesses, read by who may see the row. */
@Injectable()
export class PaperShelf {
  constructor(
    private readonly storage: Storage,
    private readonly scan: VirusScan,
  ) {}

  /**
   * @param folder of the noun, such as `training-certificates`
   * @throws Refused `paper.infected`; Unavailable `paper.scan-unavailable`: nothing is kept either way
   */
  async keep(folder: string, { name, type, bytes }: Paper): Promise<KeptPaper> {
    await this.scan.pass(bytes);
    const id = newId();
    const key = `${folder}/${id.slice(-2)}/${id}`;
    await this.storage.write(key, bytes);
    return { key, name, type };
  }

  /** As a download that no browser runs. @throws NotFound `paper.not-found` */
  async open(paper: KeptPaper | null): Promise<StreamableFile> {
    const file = paper && (await this.storage.stat(paper.key));
    if (!file) throw new NotFound('paper.not-found', 'There is no such file.');
    const ending = endings[paper.type];
    const disposition = `attachment; filename="file.${ending}"; filename*=UTF-8''${encodeURIComponent(paper.name)}`;
    return new StreamableFile(this.storage.open(paper.key), {
      type: paper.type,
      length: file.size,
      disposition,
    });
  }

  async drop(keys: (string | null)[]): Promise<void> {
    for (const key of keys) if (key) await this.storage.remove(key);
  }
}
