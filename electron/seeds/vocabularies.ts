import { newId } from '#shared/ids.ts'
import { vocabularyEntryId, type VocabularyName } from '#shared/features/vocabularies/vocabularies.schema.ts'

import type { Seed } from './index.ts'

/** The lists of words that a new centre starts with. */
export const seedVocabularies: Seed = async (db) => {
  for (const [vocabulary, { sourceNote, labels }] of Object.entries(starting)) {
    await db
      .insertInto('vocabularies')
      .values(
        Object.entries(labels).map(([code, label], position) => ({
          id: newId(vocabularyEntryId),
          vocabulary: vocabulary as VocabularyName,
          code,
          label,
          position,
          sourceNote,
          retiredAt: null,
        })),
      )
      .execute()
  }
}

const sourceNote = 'Shipped as a starting point from general knowledge; check it against your own services.'

const starting: Record<VocabularyName, { sourceNote: string; labels: Record<string, string> }> = {
  disciplines: {
    sourceNote,
    labels: {
      earlyYears: 'Early years',
      familySupport: 'Family support',
      socialWork: 'Social work',
      healthVisiting: 'Health visiting',
      midwifery: 'Midwifery',
      nursing: 'Nursing',
      speechAndLanguage: 'Speech and language therapy',
      occupationalTherapy: 'Occupational therapy',
      physiotherapy: 'Physiotherapy',
      psychology: 'Psychology',
      mentalHealth: 'Mental health',
      teaching: 'Teaching',
      youthWork: 'Youth work',
      playWork: 'Play work',
      employmentAdvice: 'Employment and benefits advice',
      communityDevelopment: 'Community development',
      adultLearning: 'Adult learning',
      management: 'Management',
      administration: 'Administration',
      premises: 'Premises and catering',
      other: 'Other',
    },
  },
  serviceAreas: {
    sourceNote,
    labels: {
      earlyLearning: 'Early learning and childcare',
      familySupport: 'Family support and outreach',
      health: 'Child and family health',
      parenting: 'Parenting',
      send: 'Special educational needs and disability',
      employment: 'Training and employment',
      management: 'Management and administration',
      premises: 'Premises',
    },
  },
  baseKinds: {
    sourceNote,
    labels: {
      childrensCentre: 'Children’s centre',
      school: 'School',
      healthCentre: 'Health centre',
      agencyOffice: 'Office of a home agency',
      communityBuilding: 'Community building',
      library: 'Library',
      home: 'Working from home',
      virtual: 'Virtual team',
      other: 'Other',
    },
  },
  leavingReasons: {
    sourceNote,
    labels: {
      newJob: 'Took another job',
      returnedHome: 'Returned to the home agency',
      promotion: 'Promoted elsewhere',
      endOfTerm: 'Fixed term or funding ended',
      redundancy: 'Redundancy',
      retirement: 'Retired',
      family: 'Family reasons',
      moved: 'Moved away',
      health: 'Health',
      dismissal: 'Dismissed',
      studyEnded: 'Placement or course ended',
      death: 'Died',
      other: 'Other',
      notKnown: 'Not known',
    },
  },
}
