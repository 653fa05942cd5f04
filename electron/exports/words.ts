/**
 * Everyday British words of three to eight letters for passphrases: easy to read aloud and to type, without
 * sound-alikes, months, religious or rude words, first names and words everybody tries first. A word may be added or
 * taken out: `passphrase.ts` works out the strength from the list.
 */
export const words: readonly string[] = `
  abacus ability able absent absorb academy accent accept account accurate acorn across actor actress adapt
  address adjust admire adopt adult advance adverb advice aerial affair after again agenda agile agree ahead
  airport airship alarm album alert alley almond almost alone alpha alpine already also amount ample amuse
  anchor ancient angle animal ankle announce annual another answer antelope antique anvil anyone apart apple
  apricot apron aquarium arcade arch arctic area argue arise armchair armour army aroma around arrange
  arrive arrow article artist aside asleep aspect asset assist athlete atlas atom attach attend attic
  auction audio author avenue avocado avoid awake award aware awkward axle baboon bacon badge badger bag
  bagel baggage baker balance balcony ballad ballet balloon bamboo banana band bandage banjo bank banner
  banquet barber barge barley barn barrel basin basket bassoon bath battery bay beacon beaker beam beard
  because become bedroom beehive beetle before begin behave behind being belief belong below belt bench bend
  beneath benefit beside best better between beyond bicycle bike bin biology birch bird biscuit bison bitter
  blade blanket blaze blazer blend blind block blossom blouse blunt blush boat bobbin body bog bone bonfire
  bonnet bonus book boost boot border borrow boss bottle bottom bounce boundary bowl box bracket brain
  branch brass brave breath breeze brick bridge brief bright bring brisk broad broccoli broken bronze brook
  broom brother brown brunch brush bubble bucket buckle budget buffalo buggy bugle build bulb bull bumper
  bundle bungalow bunny burger burrow bus bush busy butcher butler butter button buzzard cabbage cabin
  cabinet cable cactus cadet cafe cake calendar calf call calm camel camera camp canal canary candle canoe
  canopy canteen canvas canyon capable cape capital captain capture caramel caravan carbon card cardigan
  career careful cargo carnival carpet carriage carrot carry cart carton cartoon carve cascade case cashew
  castle casual cat catch cattle cauldron cause cautious cavern cedar ceiling celery cello cement central
  century certain chain chair chalet chalk chamber champion chance change channel chapter charge chariot
  charm chart chase cheap cheek cheerful cheese cheetah chef chess chest chestnut chicken chief chimney chin
  chip choice choose chorus chutney cider cinema cinnamon circle circus citizen city clap clarinet class
  classic clean clear clerk clever click climb clinic cloak clock close cloth cloud clover clown club clue
  cluster coach coal coast coat cobble cobweb cockpit cocoa coconut coffee coin cold collar collect college
  colour column comb combine comedy comet comfort comic common compact company compare compass complete
  compost concert conch condor cone confirm connect conquer consider console constant contact contain
  content contest continue control cook cookie cool copper copy cork corner correct cosmic cosy cottage
  cotton couch cough count country couple courage cousin cover cow cowboy crab cradle craft crane crate
  crater crayon cream create credit creek crescent cress crest cricket crimson crisp crocus crop cross crowd
  crown crumb crumpet crunch crush crust cube cuckoo cucumber cuddle cup cupboard curious curl curry curtain
  curve cushion custard custom cute cutlery cycle cyclone cypress daffodil daily dairy damp dance danger
  daring dark dart dash date daughter daylight dazzle deal debate decade decide deck declare decorate deep
  defend definite degree delay delicate delight deliver delta demand denim dentist depart depend deposit
  depth deputy design desk detail detect develop device dial diamond diary dice diesel diet differ digest
  digit dignity dinghy dingo dinner dinosaur diploma direct discover discuss dish display distance ditch
  dive divide dizzy dock doctor dog dollar dolphin domain domino donkey donor doodle door doorbell dormouse
  dose dot double dough dove down dozen drama draper draw drawer dream dress drift drill drink drive drizzle
  drop drum dry duchess duck duet duke dumpling dune dungeon during dust duty duvet dwell dynamo eager eagle
  early earring earth easel east easy echo eclipse edge editor educate effect effort egg either elastic
  elbow elect electric elegant element elephant eleven elf elm else ember emblem emerald emerge employ empty
  enable enamel enclose end endless energy engine engrave enjoy enormous enough enrich enter entire entrance
  entry envelope envy episode equal equator equip eraser errand escape essay estate eternal evening event
  exact example except exchange excite exercise exhibit exist exit exotic expand expect expert explain
  explore export express extend extra eyebrow fable fabric face fact factory fade falcon fall famous fancy
  farm farmer fashion fasten father fault favour fawn feast feather feature feed feel fellow fence ferret
  ferry festival fetch few fibre fiction fiddle field fifteen fifty fig figure file film filter final finch
  finger finish fire firework firm first fish fit five fix flag flake flame flamingo flannel flap flask flat
  flavour fleece fleet flexible flight flint flipper float flock flood florist fluffy flute foam focus fog
  foil fold folder folk follow food footpath force forecast forest forget fork form formal fortune forty
  forum forward fossil foster found fountain fox foxglove fraction fragile frame free freezer freight
  frequent fresh fridge friend fringe frog front frost frosty frozen fruit fudge fuel full fun funnel funny
  furnace furry fuse future gadget galaxy gallant gallery gallon gallop game gander gap garage garden gargle
  garlic garment garnet gas gather gazelle gear gecko gem general generous gentle genuine geology geyser
  giant gibbon gift ginger giraffe give glacier glad glance glass glide glimmer glitter globe gloomy glory
  glossy glove glow glue gnome goal goat goblet goblin gold golf gondola good goose gorge gosling grade
  gradual grain grammar grand granite grape graph grass grateful gravel gravity graze green greet grey grid
  griddle grin grip grocer ground grove grow growl guard guess guide guitar gulf gull gumboot guppy gust
  gutter gymnast habit half halo hamlet hammer hammock hamper hamster handbag handle handy hangar happen
  happy harbour hard harness harp harvest hat hatch haunt haven hawk hawthorn head health heart heaven heavy
  hedge hedgehog height helmet help hemp hen herb hermit hero heron hidden high hill hinge hippo history
  hive hobby hockey hold holiday hollow home honest honey hood hoof hook hoop horizon hornet hospital host
  hotel house hover hubcap huddle huge human humble humour hundred hungry hurdle hurry husky hut hyena
  iceberg icicle icing icon idea ideal identify igloo ignore iguana image imagine impala import impress
  improve impulse inch include income increase indeed index indigo indoor infant inform ink inner innocent
  input insect inside inspect inspire install instant instead insulate intend interest into invent invest
  invite iron island itch item ivory jackdaw jacket jaguar jam jar javelin jaw jeans jelly jersey jester
  jetty jewel jigsaw jingle job jockey jog join joint joke jolly journal journey jubilee judge judo juggle
  juice jumble jumper junction jungle junior juniper jury just justice kangaroo karate kayak kebab keen
  keeper kennel kestrel kettle keyboard kick kidney kilt kimono kind kindle king kingdom kiosk kipper
  kitchen kite kitten kiwi knack knee kneel knife knock koala label labour lace ladder ladle lady ladybird
  lagoon lake lamb lamp land lane language lantern lapel laptop larch large lark laser last late lather
  laugh launch laundry lava lavender lawn lawyer layer lazy leader leaf league lean leap learn leather
  lecture ledge left legal legend lemon lemonade length lens leopard leotard letter lettuce level lever
  liberty library lid life lift light like lilac limb limit limpet line linen lion lip liquid list listen
  litre little lively liver lizard llama loaf lobby lobster local locate lock locket lodge loft logic
  lollipop long look loom loose lorry lost lotion lotus loud lounge lovely loyal lucky luggage lullaby
  lumber lunar lunch lupin luxury lyric machine mackerel magazine magenta magic magma magnet magpie mahogany
  major makeup mallet mallow mammal mammoth manage mandolin mango mansion manual many map maple marathon
  marble margin marigold mariner market maroon marquee marrow marsh marvel mascot mask match material matter
  maximum maybe meadow meal mean measure mechanic medium meerkat melon melt member memory mend mental menu
  merchant mercury merge mermaid merry message meteor method metre midday middle midnight might mild mile
  milk mill million mimic mineral minimum minnow minstrel mint minute mirror mischief mission mitten mix
  mixture mobile model modern modest module mole moment money mongoose monsoon month monument mood moon
  moose mop moral mosaic moss moth mother motion motor mountain mouse mouth move movie much muddy muffin mug
  mulberry mule multiply mumble museum mushroom music mustard mutter mutual mystery myth nachos nail name
  napkin narrow narwhal nation native nature nautical navy near neat nectar needle neon nephew nerve nest
  nettle network neutral never new newt next nibble nice nickel nimble nine noble nod noise nomad noodle
  normal north nose notable note notebook nothing notice noun novel now nowhere nozzle number nurse nutmeg
  nylon oak oasis oats object oblong observe obtain occasion ocean octagon octopus odd offer often oil old
  once onion online only onward opal open opera opinion oppose optic option orange orbit orchard orchid
  order ordinary oregano organ origin osprey ostrich other otter outdoor outfit outside oval oven over owl
  owner oxygen oyster pacific paddle paddock padlock page pageant paint palace palette palm pamphlet pancake
  panda panel panic pansy pantry paper parade parcel pardon parent park parrot parsley parsnip part partner
  party passage pasta paste pastel pastry patch path patient patio patrol pattern pavement pavilion peach
  peacock peanut pebble pelican pen pencil pendant penguin penny people pepper perfect perfume perhaps
  permit person petrol phone photo phrase piano pickle picnic picture pigeon pigment pilchard pillar pillow
  pilot pimento pinch pine pink pint pioneer pipe pirate pitch pivot pixel pizza plaid plan planet plank
  plant plaster plastic plate platform play player plaza pleasure plenty pliers plough plug plumber plural
  plus pocket podium poem poet point polar police polish polite pollen polo pond pony poodle pool popcorn
  poplar popular porch porridge port portrait position positive possible postcard poster pot potato pottery
  pouch powder power prairie praise prawn prefer prepare present press pretty pretzel prevent price primrose
  print prism private prize problem process produce profile program progress project promise prompt proof
  proper protect proud prove provide prune public pudding puddle puffin pulley pullover pulp pulse puma pump
  pumpkin pupil puppet puppy purchase pure purple purpose purse push puzzle pyjamas pyramid python quaint
  quality quantity quarry queen quest question quick quiet quilt quince quiver quiz quotient rabbit race
  racket radar radiant radiator radio radish raft rafter railway rainbow raincoat raisin rally ranch random
  range ranger rapid rare rather ratio rattle raven ravine razor reach react ready reason rebuild recall
  receipt receive recent recipe record recover recycle redwood reef reflect refresh refund regal region
  regular reindeer relate relax relay relevant relief rely remain remark remedy remember remind remote
  remove render rent repair repeat reply request rescue resort respect respond rest result retire return
  reveal reverse review reward rhubarb rhyme rhythm ribbon rich riddle ridge rigid rinse ripple rise risotto
  ritual river roast robot robust rock rocket rodeo roller romance roof rook room rope rotate round royal
  rubber rubbish rucksack rudder rug rugby ruin ruler rumour runner runway rural rust rustle sachet saddle
  safari safe sailor salad salami salary salmon salon salsa salt salute same sample sandal sandwich sapling
  sapphire sardine satchel satin saucer sausage save savour scale scallop scamper scarf scarlet scenic
  scholar school science scissors scone scoop scooter score scout scrap screen screw script scroll sculptor
  seagull search season seat second section secure seed select senate senior sense sentence separate sequel
  sequin serene serious servant serve session settle seven several shadow shallow shampoo shape share shark
  sharp shawl shed sheep sheet shelf shell shelter shepherd sheriff shield shimmer shine ship shirt shoe
  shop short shoulder shout shovel show shower shrimp shrub shuffle shutter shuttle shy side siege sign
  signal silent silk silver similar simple since sincere singer single sink siren sister six sixteen sketch
  ski skill skipper skirt sky skylark slate sleep sleeve slender slice slide slim slipper slope slow small
  smart smile smock smoke smooth snack snail snake sneeze snow snowdrop snowman snug soap sock soda sofa
  soft soil solar soldier solid solo solution solve someone sonic sonnet soon soprano sound soup south space
  spade spaniel spanner spare spark sparrow speak special speech speed spell sphere spice spider spike
  spinach spiral spirit splash splendid sponge spoon sport spot spray spread sprout square squash squid
  squirrel stable stack stadium staff stage stamp stand staple star starfish state station statue stay
  steady steam steep stem step stereo stew stick still stitch stock stocking stone stool stop store storm
  stove strange straw stream street stretch strict stride strike string stroll strong student studio study
  sturdy subject submit subtle suburb subway success sudden sugar suggest suit sultana summit sundial sunset
  super supper supply support supreme surf surface surprise surround survey swallow swamp swan sweater sweep
  swift swim swing switch symphony syrup system table tablet tackle tadpole tailor talent tall tandem tango
  tank tapestry tapir target tarmac tart tartan taste tavern taxi teacher teacup teapot tempo ten tender
  tennis tent tepid term terrace terrain terrier textile thank theatre theme theory thermal thicket thimble
  think thirsty thirty thistle thorn thousand thread three thrifty thrill thrush thumb thunder ticket tidy
  tiger tight tile timber timid tinsel tiny tissue title toast toboggan today toddler toffee together toggle
  tomato tomorrow tongue tonight toolbox tooth topaz topic torch tornado tortoise total toucan touch tough
  tour tourist towel tower town toy tractor trade traffic trailer train transfer transit trapeze travel tray
  treacle treasure treat treaty tree trellis tremble trend triangle tribe tribute trick tricycle trim trio
  triple trolley trombone trophy tropical trot trouble trousers trowel truck true trumpet trunk trust truth
  tube tug tulip tundra tunic tunnel turban turbine turf turkey turn turnip turret turtle tutor tuxedo tweed
  twelve twenty twice twig twilight twin twist type typhoon typical ultimate umbrella unable uncle under
  unicorn uniform union unique unity universe unlock until unusual update upgrade uphill uplift upon upper
  upright upward urban urgent useful usher usual utensil utility vacant vacuum valid valley value valve van
  vanilla vanish vapour variety varnish vase vast vault vehicle velvet vendor venture verb verdict verse
  version vertical vessel vest veteran viaduct vibrant victory video view village vinegar vineyard vintage
  viola violin virtue visa visible vision visit visitor visual vital vitamin vivid vocal voice volcano
  volley volume vote vowel voyage vulture waffle wage wagon waiter walk wall wallaby wallet walnut walrus
  waltz wander want warbler warden wardrobe warm warrior wash wasp watch water wax wealth weasel weave
  website wedding weekend well west wetland whale wheat wheel whenever whisker whisper whistle white wicket
  wide widget wigwam wild willow win wind windmill window wing winner wire wisdom wise wish wizard wolf
  wombat wonder woodland wool word work workshop worry worth wreath wren wrestle wriggle wrist writer yacht
  yard year yeast yellow yoga young youth zebra zenith zero zigzag zinc zip zodiac zone zoo zoology
`
  .trim()
  .split(/\s+/)
