import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '@libs/organization';
import { Can, CurrentCaller, Malformed, NotFound, pageOf, reaches, type Caller } from '@libs/platform';
import { nameProblem } from '../families/pupil-name.rule';
import { readPhone } from '../people/phone.rule';
import { Appointments } from './appointments.service';
import { RoleGrantBody, StaffQuery } from './staff.dto';
import { StaffLists } from './staff.query';
import { AppointedView, StaffPage } from './staff.view';

@ApiTags('identity')
@Controller('api')
export class StaffController {
  constructor(
    private readonly appointments: Appointments,
    private readonly lists: StaffLists,
    private readonly units: Units,
  ) {}

  @Get('units/:id/staff')
  @Can('staff.read')
  @ApiOkResponse({ type: StaffPage, description: 'Roles over the unit and below it' })
  async list(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: StaffQuery,
  ): Promise<StaffPage> {
    const unit = await this.units.get(id);
    if (!reaches(caller, 'staff.read', unit.path))
      throw new NotFound('unit.not-found', 'There is no such unit.');
    const [staff, total] = await this.lists.page(caller, unit.path, query);
    return pageOf(staff, query, total);
  }

  @Post('role-grants')
  @Can('staff.appoint')
  @ApiCreatedResponse({ type: AppointedView })
  appoint(@CurrentCaller() caller: Caller, @Body() body: RoleGrantBody): Promise<AppointedView> {
    const phone = readPhone(body.phone);
    if (!phone)
      throw new Malformed([{ field: 'phone', code: 'phone.unreadable', message: 'is no mobile number' }]);
    if (nameProblem(body.name)) {
      throw new Malformed([{ field: 'name', code: 'name.unreadable', message: 'is no name' }]);
    }
    return this.appointments.appoint(caller, { ...body, phone });
  }

  @Post('role-grants/:id/activation')
  @Can('staff.appoint')
  @ApiCreatedResponse({ type: AppointedView, description: 'A new activation password; the last one is void' })
  activateAgain(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AppointedView> {
    return this.appointments.activateAgain(caller, id);
  }

  @Post('role-grants/:id/restoration')
  @Can('staff.appoint')
  @HttpCode(200)
  @ApiOkResponse({ type: AppointedView, description: 'What the caller has just taken away is given anew' })
  restore(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<AppointedView> {
    return this.appointments.restore(caller, id);
  }

  @Delete('role-grants/:id')
  @Can('staff.appoint')
  @HttpCode(204)
  @ApiNoContentResponse()
  async dismiss(@CurrentCaller() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.appointments.dismiss(caller, id);
  }
}
