import { FactDetails } from './fact-details.service';
import { FamilyFacts } from './family-facts.service';
import { OfferFacts } from './offer-facts.service';
import { OpenedFacts } from './opened-facts.service';

/** What the rating module lists of opened facts. */
export const factProviders = [FactDetails, FamilyFacts, OfferFacts, OpenedFacts];
