// The common words of the made archive, by the part they play in a sentence. Lists are ordered from
// frequent to rare. Only words: how they are put together is in grammar.ts, and no real person or
// event is named.

/** Cuts a block of words at white space; an underscore stands for a space inside an entry. */
function list(block: string): readonly string[] {
  return block
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}

/** Countable things one argues about, in the singular. */
export const IDEAS = list(`
policy reform decision crisis law election plan question programme agreement strategy budget war
conflict report problem system movement change proposal debate campaign statement project sanction
deal treaty border language religion economy identity demand threat promise argument compromise
calculation response protest appeal investigation vote conference summit negotiation ceasefire
referendum amendment decree ruling verdict subsidy tariff pension tax pipeline railway harbour
census migration alliance coalition opposition majority mandate constitution charter federation
province frontier settlement partnership rivalry tradition memory anniversary monument textbook
curriculum broadcast newspaper archive document forecast estimate survey poll statistic indicator
trend cycle shortage surplus deficit loan debt investment contract monopoly market currency reserve
export import harvest drought flood wildfire outbreak vaccine hospital school university library
museum church mosque parish pilgrimage festival holiday ritual symbol flag anthem slogan rumour
conspiracy scandal trial sentence pardon amnesty prison camp barracks regiment brigade exercise
manoeuvre mobilisation retreat offensive siege blockade corridor checkpoint airfield missile drone
warship submarine satellite network platform algorithm database register licence permit visa
passport quota boundary district municipality village suburb metropolis steppe taiga delta estuary
glacier reservoir dam canal bridge tunnel highway route terminal refinery smelter mine quarry
factory workshop cooperative union guild association foundation endowment charity fund bank exchange
auction tender audit inspection complaint petition lawsuit injunction precedent doctrine concept
theory model scenario assumption metaphor analogy paradox dilemma contradiction illusion grievance
resentment ambition rivalry suspicion hope fear expectation disappointment surprise lesson legacy
inheritance succession transition turning_point bargain concession ultimatum boycott strike walkout
rally march vigil uprising rebellion insurgency partition annexation occupation protectorate colony
empire dynasty throne commune parliament_seat by-election turnout ballot constituency caucus
manifesto pamphlet essay memoir diary interview leak dispatch cable briefing memorandum footnote
appendix
`);

/** Institutions that act, said with "the". */
export const BODIES = list(`
government parliament ministry_of_finance foreign_ministry defence_ministry central_bank
supreme_court constitutional_court presidential_administration security_council general_staff
regional_assembly city_council interior_ministry education_ministry health_ministry
prosecutor’s_office election_commission statistics_agency border_guard customs_service
railway_company state_broadcaster energy_company patriarchate muftiate academy_of_sciences
bar_association trade_union employers’_federation chamber_of_commerce audit_office
human_rights_council ombudsman environmental_agency meteorological_service fisheries_board
forestry_service grain_union port_authority civil_aviation_agency space_agency migration_service
veterans’_league writers’_union teachers’_congress opposition_bloc ruling_party youth_movement
diaspora_council anti-corruption_bureau national_library film_fund coast_guard emergency_service
pension_fund sovereign_fund privatisation_board antimonopoly_service language_commission
heritage_council
`);

/** People in the plural, who say and do things. */
export const GROUPS = list(`
officials experts analysts residents activists lawmakers diplomats economists historians journalists
observers critics supporters voters commentators governors ministers generals officers soldiers
veterans migrants refugees farmers miners teachers doctors students pensioners entrepreneurs
investors lenders exporters drivers dockers railwaymen engineers scientists demographers
sociologists linguists lawyers judges prosecutors deputies mayors senators bureaucrats technocrats
nationalists liberals conservatives socialists regionalists separatists loyalists dissidents emigres
clergymen imams bishops believers parishioners pilgrims writers editors bloggers translators
archivists librarians archaeologists geographers surveyors ecologists foresters fishermen herders
hunters shopkeepers bankers brokers accountants auditors inspectors smugglers volunteers conscripts
reservists mercenaries paramilitaries peacekeepers monitors mediators envoys consuls advisers
strategists pollsters forecasters statisticians planners architects builders landlords tenants
commuters neighbours parents widows orphans graduates apprentices nurses paramedics firefighters
pilots sailors cossacks elders delegates
`);

/** Mass nouns, said without an article. */
export const MATTERS = list(`
power money influence security stability violence corruption growth inflation unemployment trade oil
gas coal grain timber water electricity housing land education health culture history religion
patriotism nationalism federalism separatism censorship propaganda disinformation trust loyalty
legitimacy authority sovereignty independence autonomy self-rule democracy repression fear apathy
fatigue anger solidarity courage patience prudence secrecy transparency accountability justice
equality poverty wealth inequality demography fertility mortality emigration assimilation
integration isolation modernisation industrialisation urbanisation militarisation privatisation
nationalisation decentralisation deterrence diplomacy espionage logistics artillery ammunition
aviation shipping fishing forestry agriculture irrigation tourism journalism scholarship archaeology
literature cinema music folklore memory nostalgia grief mourning pride prestige bureaucracy
paperwork expertise competence negligence improvisation inertia uncertainty ambiguity complexity
`);

export const ADJECTIVES = list(`
new political economic national regional local foreign social important public international
military major long serious likely possible recent former central official real open strong clear
difficult different special final common large small growing ethnic religious cultural historical
federal domestic legal financial independent federal current early late popular private broad deep
sharp slow sudden quiet bitter fragile costly modest radical cautious ambitious unexpected
controversial unpopular inevitable temporary permanent formal informal symbolic practical technical
strategic tactical administrative bureaucratic constitutional electoral parliamentary judicial
criminal civil ecclesiastical Orthodox Islamic secular rural urban industrial agricultural coastal
northern southern eastern western mountainous remote neighbouring imperial colonial revolutionary
post-war contemporary traditional modern old-fashioned outdated obsolete pioneering experimental
ideological pragmatic cynical sincere candid evasive ambiguous contradictory coherent plausible
implausible dubious credible reliable incomplete inaccurate misleading exaggerated understated
overlooked neglected forgotten hidden visible invisible tangible measurable marginal decisive
irreversible reversible gradual rapid abrupt steady uneven unequal unfair just lawful illegal
arbitrary selective systematic routine exceptional rare frequent seasonal annual monthly weekly
nightly belated premature timely overdue unresolved disputed contested occupied besieged isolated
landlocked impoverished prosperous wealthy indebted bankrupt solvent profitable subsidised
sanctioned embargoed outspoken reticent reluctant eager indifferent hostile friendly neutral
ambivalent sceptical hopeful pessimistic optimistic anxious weary exhausted resilient stubborn
flexible rigid brittle hollow superficial profound intricate straightforward awkward embarrassing
humiliating dangerous harmless toxic volatile explosive dormant latent residual peripheral
provincial cosmopolitan multilingual bilingual monolingual indigenous nomadic sedentary displaced
exiled demographic linguistic geographic climatic ecological maritime riverine Arctic subarctic
alpine volcanic seismic digital analogue automated encrypted classified declassified anonymous
authentic forged fictitious rhetorical
`);

export const ADVERBS = list(`
also now still often only already again perhaps clearly recently increasingly largely mostly openly
quietly quickly slowly probably certainly apparently officially formally privately publicly
repeatedly eventually initially finally ultimately effectively essentially particularly especially
generally typically rarely seldom hardly barely merely simply precisely roughly approximately
significantly substantially dramatically sharply steadily gradually suddenly unexpectedly inevitably
deliberately inadvertently reluctantly eagerly cautiously boldly cynically sincerely ironically
paradoxically predictably understandably regrettably notably conspicuously implicitly explicitly
tacitly loudly selectively systematically sporadically temporarily permanently prematurely belatedly
retroactively unilaterally jointly collectively individually locally nationally domestically abroad
elsewhere politically economically militarily culturally historically legally technically
strategically symbolically rhetorically statistically geographically
`);

/** Regular verbs that take an object, in the base form. */
export const VERBS = list(`
support oppose reject accept consider discuss demand expect ignore change create reform replace
threaten promise limit reduce increase expand protect attack defend criticise welcome condemn
question challenge confirm propose approve delay postpone cancel suspend restore repeat revive
abandon launch prepare finance organise control dominate influence shape transform weaken undermine
provoke deepen complicate simplify clarify obscure conceal reveal expose document measure estimate
calculate forecast analyse examine investigate monitor record register describe portray present
mention highlight emphasise exaggerate downplay dismiss reconsider revise amend repeal ratify
implement enforce impose tighten loosen ease lift extend shorten prolong accelerate hasten slow
block obstruct sabotage prevent deter discourage encourage persuade pressure intimidate punish
reward subsidise tax privatise nationalise centralise devolve delegate transfer reallocate
redistribute divide unite integrate isolate exclude include recruit mobilise train equip deploy
station evacuate resettle deport detain arrest release pardon convict acquit sentence silence censor
publicise broadcast translate interpret commemorate celebrate mourn honour rename rebuild repair
renovate demolish dismantle close reopen connect supply import export ration hoard purchase acquire
lease mortgage inherit renounce surrender claim occupy annex partition absorb colonise neutralise
contain encircle outflank exploit exhaust squander waste deplete replenish modernise digitise
standardise regulate supervise inspect audit certify license authorise endorse sponsor underestimate
overestimate anticipate trigger avert mitigate aggravate alienate reassure embarrass humiliate
discredit vindicate legitimise normalise stigmatise marginalise assimilate radicalise pacify appease
placate
`);

/** What a speaker did with a claim, in the past tense, before "that". */
export const SAID = list(`
said argued noted suggested added acknowledged insisted pointed_out warned explained stressed
concluded observed conceded maintained reported indicated predicted claimed asserted emphasised
admitted complained cautioned declared announced remarked recalled replied countered implied hinted
estimated reasoned speculated testified confirmed reiterated
`);

/** Openers of a sentence, with what follows them. */
export const OPENERS = list(`
But And Moreover, However, At_the_same_time, In_fact, Indeed, As_a_result, Nevertheless, Of_course,
For_example, In_addition, Meanwhile, Consequently, On_the_one_hand, On_the_other_hand, In_short,
Not_surprisingly, In_other_words, To_be_sure, Even_so, Yet Thus, Instead, Still, Worse, Tellingly,
In_this_view, By_contrast, Until_now, So_far, As_before, Above_all, Beyond_that, In_that_respect,
Over_time, Put_simply, Strikingly, In_theory, In_practice, Not_least, Before_long,
Against_this_background, Under_these_conditions, In_the_short_term, In_the_longer_term,
According_to_this_logic,
`);
