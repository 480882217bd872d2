import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { pathsDownTo, schoolKinds, type SchoolKind } from '@libs/organization';
import { may, reaches, type Caller, type Page, type PageQuery } from '@libs/platform';
import { PlanAccess } from './plan-access.service';
import type { ModelPlanQuery } from './plan.dto';
import { modelKindsFor } from './plan-kinds.rule';
import { PlanListQuery } from './plan-list.query';
import { PlanRepository } from './plan.repository';
import type { PlanSummaryView, PlanVersionView } from './plan.view';

/** The plans of a school, the models of the city, and the versions of a plan. */
@Injectable()
export class PlanLists {
  constructor(
    private readonly access: PlanAccess,
    private readonly query: PlanListQuery,
    private readonly plans: PlanRepository,
    private readonly people: People,
  ) {}

  async ofSchool(caller: Caller, schoolId: string, query: PageQuery): Promise<Page<PlanSummaryView>> {
    const school = await this.access.school(caller, schoolId, 'plan.view');
    const publishedOnly = !reaches(caller, 'plan.write', school.path);
    return this.query.list({ kind: 'school', unitPaths: [school.path], publishedOnly }, query);
  }

  /** Of the cities the caller belongs to. @throws NotFound for a school out of reach */
  async models(caller: Caller, query: ModelPlanQuery): Promise<Page<PlanSummaryView>> {
    const unitPaths = [...new Set(caller.roles.flatMap((grant) => pathsDownTo(grant.unitPath).slice(0, 1)))];
    const { schoolYear, schoolKind, schoolId } = query;
    const suiting = schoolId ? await this.suiting(caller, schoolId) : schoolKinds;
    const kinds = suiting.filter((kind) => !schoolKind || kind === schoolKind);
    const publishedOnly = !may(caller, 'model-plan.write');
    const filter = { kind: 'model', unitPaths, schoolYear, publishedOnly } as const;
    return this.query.list(
      { ...filter, schoolKinds: kinds.length < schoolKinds.length ? kinds : undefined },
      query,
    );
  }

  private async suiting(caller: Caller, schoolId: string): Promise<SchoolKind[]> {
    const { schoolKind } = await this.access.school(caller, schoolId, 'plan.view');
    return modelKindsFor(schoolKind ?? 'primary');
  }

  async versions(caller: Caller, id: string, query: PageQuery): Promise<Page<PlanVersionView>> {
    const plan = await this.access.open(caller, id);
    const page = await this.plans.listVersions(plan.id, query);
    const publishers = page.items.flatMap((version) => version.publishedBy ?? []);
    const people = await this.people.findMany([...new Set(publishers)]);
    const names = new Map(people.map((person) => [person.id, person.name]));
    return {
      ...page,
      items: page.items.map(({ number, publishedAt, publishedBy, coversGrades, createdAt }) => ({
        number,
        publishedAt: publishedAt ?? createdAt,
        publishedBy: names.get(publishedBy ?? '') ?? null,
        coversGrades,
      })),
    };
  }
}
