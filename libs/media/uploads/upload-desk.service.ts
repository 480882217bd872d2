import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Forbidden, may, NotFound, reach, reaches, Unauthenticated, type Caller } from '@libs/platform';
import { Sessions } from '@libs/identity';
import { Units, type UnitEntity } from '@libs/organization';
import { AssetRepository } from '../assets/asset.repository';
import { Intake } from './intake.service';
import { UploadStore } from './upload.store';

const right = 'media.upload';
type Metadata = Record<string, string | null> | undefined;

/** Who may send files, which are theirs, and what becomes of them. */
@Injectable()
export class UploadDesk {
  constructor(
    private readonly sessions: Sessions,
    private readonly units: Units,
    private readonly assets: AssetRepository,
    private readonly intake: Intake,
    private readonly store: UploadStore,
  ) {}

  /** @throws Unauthenticated, Forbidden */
  async mayUpload(cookie: string | undefined): Promise<Caller> {
    const caller = await this.sessions.callerOf(cookie);
    if (!caller) throw new Unauthenticated();
    if (!may(caller, right)) throw new Forbidden();
    return caller;
  }

  /** @throws Unauthenticated, Forbidden, NotFound for another person's upload */
  async owns(cookie: string | undefined, id: string): Promise<void> {
    const caller = await this.mayUpload(cookie);
    const asset = await this.assets.find(id);
    if (asset?.uploadedBy !== caller.personId) throw new NotFound('upload.not-found');
  }

  /** The asset is there before its first byte. @throws NotFound for a unit out of reach */
  async announce(cookie: string | undefined, id: string, metadata: Metadata): Promise<void> {
    const caller = await this.mayUpload(cookie);
    const unit = await this.unitFor(caller, metadata?.['unitId'] ?? null);
    await this.intake.announceUpload({
      id,
      fileName: metadata?.['filename'],
      personId: caller.personId,
      unit,
    });
  }

  async finish(id: string): Promise<void> {
    await this.intake.receive(id, this.pathOf(id));
  }

  /**
   * Receives the upload if its last byte has come but the process died before saying so; forgets it if it has
   * not moved since `staleBefore`. @returns what was done
   */
  async heal(id: string, staleBefore: Date): Promise<'received' | 'forgotten' | 'left'> {
    const upload = await this.store.getUpload(id).catch(() => null);
    if (upload && upload.size !== undefined && upload.offset === upload.size) {
      await this.finish(id);
      return 'received';
    }
    const touched = upload ? (await stat(this.pathOf(id)).catch(() => null))?.mtime : undefined;
    if (touched && touched >= staleBefore) return 'left';
    // Its file may never have come into being.
    await this.store.remove(id).catch(() => undefined);
    return 'forgotten';
  }

  private pathOf(id: string): string {
    return `${this.store.directory}/${id}`;
  }

  private async unitFor(caller: Caller, unitId: string | null): Promise<UnitEntity> {
    if (unitId) {
      const unit = await this.units.find(unitId);
      if (!unit || !reaches(caller, right, unit.path)) throw new NotFound('unit.not-found');
      return unit;
    }
    const paths = reach(caller, right);
    const own = caller.roles.find((grant) => paths.includes(grant.unitPath));
    if (!own) throw new Forbidden();
    return this.units.get(own.unitId);
  }
}
