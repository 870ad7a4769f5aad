// Takes: nothing. Gives: every rule of heed. May not: say anything that a rule does not say itself; rules.test.ts compares it with the folder.
import type { Rule } from './rule.ts'
import { rule as noAlarmAsBait } from './rules/no-alarm-as-bait.ts'
import { rule as noBabyMailAfterPregnancyLoss } from './rules/no-baby-mail-after-pregnancy-loss.ts'
import { rule as noBabyMailTooSoon } from './rules/no-baby-mail-too-soon.ts'
import { rule as noCheerAroundSadWords } from './rules/no-cheer-around-sad-words.ts'
import { rule as noCheerFromTheFormerEmployer } from './rules/no-cheer-from-the-former-employer.ts'
import { rule as noCongratulationAfterLayoff } from './rules/no-congratulation-after-layoff.ts'
import { rule as noCouplesMailAfterSeparation } from './rules/no-couples-mail-after-separation.ts'
import { rule as noCouplesMailToTheWidowed } from './rules/no-couples-mail-to-the-widowed.ts'
import { rule as noDeadlineInHardTimes } from './rules/no-deadline-in-hard-times.ts'
import { rule as noFamilyOccasionAfterAChildsDeath } from './rules/no-family-occasion-after-a-childs-death.ts'
import { rule as noFamilyOccasionAfterPregnancyLoss } from './rules/no-family-occasion-after-pregnancy-loss.ts'
import { rule as noGuiltOrFearInHardTimes } from './rules/no-guilt-or-fear-in-hard-times.ts'
import { rule as noJokeInHardTimes } from './rules/no-joke-in-hard-times.ts'
import { rule as noMachineWrittenCondolence } from './rules/no-machine-written-condolence.ts'
import { rule as noMailThatNamesTheDead } from './rules/no-mail-that-names-the-dead.ts'
import { rule as noMailToTheDead } from './rules/no-mail-to-the-dead.ts'
import { rule as noMarketingToAnEstate } from './rules/no-marketing-to-an-estate.ts'
import { rule as noNoticeOfDeathWithoutProof } from './rules/no-notice-of-death-without-proof.ts'
import { rule as noOfferThatNamesTheDead } from './rules/no-offer-that-names-the-dead.ts'
import { rule as noParentsDayAfterADeath } from './rules/no-parents-day-after-a-death.ts'
import { rule as noPartyAfterADeath } from './rules/no-party-after-a-death.ts'
import { rule as noPartyAfterDisaster } from './rules/no-party-after-disaster.ts'
import { rule as noPartyAtTheSickbed } from './rules/no-party-at-the-sickbed.ts'
import { rule as noPartyInsideAnApology } from './rules/no-party-inside-an-apology.ts'
import { rule as noPartyOnADayOfMourning } from './rules/no-party-on-a-day-of-mourning.ts'
import { rule as noPetMailAfterAPetDied } from './rules/no-pet-mail-after-a-pet-died.ts'
import { rule as noPunOnATragedyElsewhere } from './rules/no-pun-on-a-tragedy-elsewhere.ts'
import { rule as noRecapOfAYearOfLoss } from './rules/no-recap-of-a-year-of-loss.ts'
import { rule as noSaleAfterDisaster } from './rules/no-sale-after-disaster.ts'
import { rule as noSaleAfterOurAccident } from './rules/no-sale-after-our-accident.ts'
import { rule as noSaleAtTheDeathbed } from './rules/no-sale-at-the-deathbed.ts'
import { rule as noSaleInFreshGrief } from './rules/no-sale-in-fresh-grief.ts'
import { rule as noSaleInTheNameOfADayOfMourning } from './rules/no-sale-in-the-name-of-a-day-of-mourning.ts'
import { rule as noSaleInsideACondolence } from './rules/no-sale-inside-a-condolence.ts'
import { rule as noSaleOnADayOfMourning } from './rules/no-sale-on-a-day-of-mourning.ts'
import { rule as noSaleOnATragedy } from './rules/no-sale-on-a-tragedy.ts'
import { rule as noSellingThroughSympathy } from './rules/no-selling-through-sympathy.ts'
import { rule as noSurgeInAnEmergency } from './rules/no-surge-in-an-emergency.ts'
import { rule as noSurveyInHardTimes } from './rules/no-survey-in-hard-times.ts'
import { rule as noUpsellInMoneyTrouble } from './rules/no-upsell-in-money-trouble.ts'
import { rule as noWeaponsAfterAShooting } from './rules/no-weapons-after-a-shooting.ts'
import { rule as requireCheckOfASuspectedDeath } from './rules/require-check-of-a-suspected-death.ts'

/** All rules of heed, by id. */
export const rules: readonly Rule[] = [
  noAlarmAsBait,
  noBabyMailAfterPregnancyLoss,
  noBabyMailTooSoon,
  noCheerAroundSadWords,
  noCheerFromTheFormerEmployer,
  noCongratulationAfterLayoff,
  noCouplesMailAfterSeparation,
  noCouplesMailToTheWidowed,
  noDeadlineInHardTimes,
  noFamilyOccasionAfterAChildsDeath,
  noFamilyOccasionAfterPregnancyLoss,
  noGuiltOrFearInHardTimes,
  noJokeInHardTimes,
  noMachineWrittenCondolence,
  noMailThatNamesTheDead,
  noMailToTheDead,
  noMarketingToAnEstate,
  noNoticeOfDeathWithoutProof,
  noOfferThatNamesTheDead,
  noParentsDayAfterADeath,
  noPartyAfterADeath,
  noPartyAfterDisaster,
  noPartyAtTheSickbed,
  noPartyInsideAnApology,
  noPartyOnADayOfMourning,
  noPetMailAfterAPetDied,
  noPunOnATragedyElsewhere,
  noRecapOfAYearOfLoss,
  noSaleAfterDisaster,
  noSaleAfterOurAccident,
  noSaleAtTheDeathbed,
  noSaleInFreshGrief,
  noSaleInTheNameOfADayOfMourning,
  noSaleInsideACondolence,
  noSaleOnADayOfMourning,
  noSaleOnATragedy,
  noSellingThroughSympathy,
  noSurgeInAnEmergency,
  noSurveyInHardTimes,
  noUpsellInMoneyTrouble,
  noWeaponsAfterAShooting,
  requireCheckOfASuspectedDeath,
]
