import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import { Can, Clock, CurrentCaller, NotFound, reach, reaches, type Caller } from '@libs/platform';
import { SchoolRatings } from '@libs/rating';
import { printCityReport } from './city-report';
import { CycleFigures } from './cycle-figures.service';
import { printSchoolReport } from './school-report';

/** Annual reports to print: of a cycle for a bureau, of the running cycle for one school. In Chinese. */
@ApiTags('insights')
@Controller('api/insights')
export class CycleReportsController {
  constructor(
    private readonly figures: CycleFigures,
    private readonly ratings: SchoolRatings,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  @Get('cycles/:cycleId/report.pdf')
  @Can('insights.view-units')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofCycle(
    @CurrentCaller() caller: Caller,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
  ): Promise<StreamableFile> {
    const within = reach(caller, 'insights.view-units');
    const figures = await this.figures.of({ cycleId, within }, { seesReviewers: false });
    const [path = ''] = within;
    const name = (await this.units.ancestors({ path })).at(-1)?.name ?? '';
    const paper = await printCityReport(figures, { name }, this.clock.now());
    return pdfFile(paper, `${name}家长学校评定年度报告${figures.cycle.code}`);
  }

  @Get('schools/:unitId/report.pdf')
  @Can('rating.view-school')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofSchool(
    @CurrentCaller() caller: Caller,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<StreamableFile> {
    const school = await this.units.find(unitId);
    if (!school || school.kind !== 'school' || !reaches(caller, 'rating.view-school', school.path)) {
      throw new NotFound('insights.unit-not-found', 'There is no such unit.');
    }
    const rating = await this.ratings.explain({ ...caller, locale: 'zh-CN' }, school);
    const paper = await printSchoolReport(rating, this.clock.now());
    return pdfFile(paper, `${school.name}家长学校评定年度报告${rating.cycle.code}`);
  }
}

function pdfFile(paper: Buffer, name: string): StreamableFile {
  return new StreamableFile(paper, {
    type: 'application/pdf',
    length: paper.length,
    disposition: `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
  });
}
