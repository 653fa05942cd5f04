import { tellOfAgencies } from './agencies.ts'
import { tellOfAttachments } from './attachments.ts'
import { createCast, tellOfBeginnings, type Cast } from './cast.ts'
import { tellOfChecks } from './checks.ts'
import { tellOfCover } from './cover.ts'
import { tellOfFigures } from './figures.ts'
import { tellOfIndicators } from './indicators.ts'
import { tellOfInductions } from './inductions.ts'
import { tellOfLocations } from './locations.ts'
import { tellOfLeave, tellOfPatterns, tellOfSchoolTerms } from './leave.ts'
import { tellOfPacks } from './packs.ts'
import { tellOfPeople } from './people.ts'
import { tellOfPosts } from './posts.ts'
import { tellOfRoles } from './roles.ts'
import { tellOfSecondments } from './secondments.ts'
import { tellOfSkillNeeds } from './skill-needs.ts'
import { tellOfTerms } from './terms.ts'
import { tellOfVacancies } from './vacancies.ts'
import type { Story } from './story.ts'

/** Two years in the life of a centre that does not exist, up to yesterday. */
export function tellDemoCentre(story: Story): Cast {
  const cast = createCast(story)
  tellOfBeginnings(story, cast)
  tellOfAgencies(story, cast)
  tellOfPosts(story, cast)
  tellOfPeople(story, cast)
  tellOfSecondments(story, cast)
  tellOfInductions(story, cast)
  tellOfFigures(story, cast, tellOfIndicators(story, cast))
  tellOfChecks(story, cast)
  tellOfPacks(story, cast)
  tellOfRoles(story, cast)
  tellOfLocations(story, cast)
  tellOfSkillNeeds(story, cast)
  tellOfVacancies(story, cast)
  tellOfTerms(story, cast)
  tellOfSchoolTerms(story, cast)
  tellOfPatterns(story, cast)
  tellOfLeave(story, cast)
  tellOfCover(story, cast)
  tellOfAttachments(story, cast)
  return cast
}
