import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FacultyModule } from '@libs/faculty';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { CityMapEntity } from './maps/city-map.entity';
import { CityMapRepository } from './maps/city-map.repository';
import { CityMapsController } from './maps/city-maps.controller';
import { CityMaps } from './maps/city-maps.service';
import { PlacesJob } from './places.job';
import './places.policy';
import { Pins } from './sites/pins.service';
import { PlaceDesk } from './sites/place-desk.service';
import { PlaceEntity } from './sites/place.entity';
import { PlaceRepository } from './sites/place.repository';
import { PlacesController } from './sites/places.controller';
import { Places } from './sites/places.service';
import { VisitDesk } from './visits/visit-desk.service';
import { VisitRepository } from './visits/visit.repository';
import { VisitBookingEntity, VisitSlotEntity } from './visits/visit-slot.entity';
import { Visiting } from './visits/visiting.service';
import { PlaceVisitsController } from './visits/visits.controller';
import { PlaceVisitsData } from './visits/visits-data.service';

const entities = [CityMapEntity, PlaceEntity, VisitSlotEntity, VisitBookingEntity];

/** The education map (育人地图): a city's own drawing, the places on it, and visits to them. */
@Module({
  imports: [OrganizationModule, IdentityModule, FacultyModule, TypeOrmModule.forFeature(entities)],
  controllers: [CityMapsController, PlacesController, PlaceVisitsController],
  providers: [
    CityMapRepository,
    CityMaps,
    PlaceRepository,
    Pins,
    Places,
    PlaceDesk,
    VisitRepository,
    VisitDesk,
    Visiting,
    PlaceVisitsData,
    PlacesJob,
  ],
})
export class PlacesModule {}
