import { Column, Entity, Index } from 'typeorm';
import type { Role } from '@libs/organization';
import { CreatedAt, IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A role held over a unit; it reaches everything below. Revoked, never deleted. */
@Entity('role_grants')
@Index('ix_role_grants_person', ['personId', 'revokedAt'])
@Index('ix_role_grants_unit', ['unitId', 'role', 'revokedAt'])
@Index('ix_role_grants_created_at', ['createdAt'])
@Index('ix_role_grants_revoked_at', ['revokedAt'])
export class RoleGrantEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'person_id' })
  personId: string;

  @Column({ type: 'varchar', length: 20 })
  role: Role;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'granted_by', nullable: true })
  grantedBy: string | null;

  @CreatedAt()
  createdAt: Date;

  @InstantColumn({ name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  /** null where it ended by itself: the account was deleted, the class left the school. */
  @IdColumn({ name: 'revoked_by', nullable: true })
  revokedBy: string | null;
}
