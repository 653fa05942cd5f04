import type { Random } from './random.ts'

/** A person nobody knows. Given and family names are drawn together from one pool, so that they go together. */
export interface MadeUpName {
  readonly given: string
  readonly family: string
}

const pools: readonly (readonly [share: number, given: readonly string[], family: readonly string[]])[] = [
  [
    11,
    [
      'Hannah',
      'Marian',
      'Joanne',
      'Tom',
      'Bethany',
      'Graham',
      'Rosie',
      'Keith',
      'Eleanor',
      'Debbie',
      'Callum',
      'Philippa',
      'Martin',
      'Lorna',
      'Gemma',
      'Stuart',
      'Wendy',
      'Imogen',
      'Alistair',
      'Tracey',
    ],
    [
      'Oakhurst',
      'Penrose',
      'Hartley-Dunn',
      'Fairbrother',
      'Whitlock',
      'Ashdown',
      'Thackeray',
      'Braithwell',
      'Kettering',
      'Marlowe',
      'Sandford',
      'Greatorex',
      'Longbottom',
      'Applegarth',
      'Wintersgill',
      'Cobbold',
      'Dunwoody',
      'Ridgewell',
      'Stanyard',
      'Tolhurst',
      'Haverill',
      'Birkinshaw',
      'Cranmoor',
      'Pellowe',
      'Ormsgill',
      'Tattershaw',
      'Wadlow',
      'Quarmby-Lees',
      'Inskipper',
      'Fothergale',
      'Bramhope-Ward',
      'Culverwell',
      'Dacreson',
      'Elderkind',
      'Garstang-Bell',
    ],
  ],
  [
    3,
    ['Aisha', 'Nadia', 'Imran', 'Samina', 'Bilal', 'Farah', 'Rukhsana'],
    ['Mahmood-Shah', 'Qureshani', 'Bashiri', 'Zamanpur', 'Akhtari', 'Rafiqpur'],
  ],
  [
    2,
    ['Priya', 'Sunita', 'Harpreet', 'Rajan', 'Kavita', 'Jasleen'],
    ['Dhanwal', 'Patelkar', 'Grewalia', 'Ramaswade', 'Chandrapal'],
  ],
  [
    2,
    ['Adaeze', 'Kwame', 'Folake', 'Ngozi', 'Abena', 'Tunde'],
    ['Okonjide', 'Adeyinkola', 'Boatengo', 'Nwachukwe', 'Mensahene'],
  ],
  [
    2,
    ['Shanice', 'Delroy', 'Marcia', 'Leon', 'Yvonne'],
    ['Campbell-Rowe', 'Gayleford', 'Brissettson', 'Palmerston-Hay'],
  ],
  [
    2,
    ['Agnieszka', 'Marek', 'Dorota', 'Ilinca', 'Katarzyna'],
    ['Wisnioska', 'Kowalczar', 'Zielinsky-Bard', 'Marinescul'],
  ],
  [1, ['Mei', 'Siu-Ling', 'Linh', 'Anh'], ['Cheungwai', 'Lamford', 'Nguyenhall']],
  [
    1,
    ['Siobhan', 'Cerys', 'Eilidh', 'Declan', 'Rhodri'],
    ['O’Haloren', 'Llewelyn-Parr', 'MacAindra', 'Gwynfryn'],
  ],
]

const weighted = pools.flatMap((pool) => Array.from({ length: pool[0] }, () => pool))

/** May come again: a crowd has namesakes. */
export function anyName(random: Random): MadeUpName {
  const [, given, family] = random.pick(weighted)
  return { given: random.pick(given), family: random.pick(family) }
}

/** No two alike; a given or family name comes back only when they run short. */
export function createNames(random: Random): { next(): MadeUpName } {
  const taken = new Set<string>()
  return {
    next() {
      for (let tries = 0; ; tries += 1) {
        const name = anyName(random)
        const whole = `${name.given} ${name.family}`
        if (taken.has(whole) || (taken.has(name.family) && tries < 40)) continue
        if (taken.has(name.given) && tries < 20) continue
        taken.add(whole).add(name.family).add(name.given)
        return name
      }
    },
  }
}

const digits = (random: Random, count: number) =>
  String(random.between(0, 10 ** count - 1)).padStart(count, '0')

/** From the ranges that Ofcom keeps free for fiction. */
export const phoneNumber = (random: Random): string => `01632 960${digits(random, 3)}`
export const mobileNumber = (random: Random): string => `07700 900${digits(random, 3)}`

const streets = [
  'Heron Close',
  'Willow Rise',
  'Tannery Yard',
  'Beacon Street',
  'Orchard View',
  'Ferry Lane',
  'Quarry Hill',
  'Saltmarsh Drive',
]
export const homeAddress = (random: Random): string =>
  `${random.between(1, 120)} ${random.pick(streets)}, Larkmere`
