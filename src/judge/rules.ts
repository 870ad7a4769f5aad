// Takes: nothing. Gives: every rule of heed. May not: say anything that a rule does not say itself; rules.test.ts compares it with the folder.
import type { Rule } from './rule.ts'
import { rule as noAcceptanceBesideARejection } from './rules/no-acceptance-beside-a-rejection.ts'
import { rule as noAcceptanceOfTheRejected } from './rules/no-acceptance-of-the-rejected.ts'
import { rule as noAlarmAsBait } from './rules/no-alarm-as-bait.ts'
import { rule as noAnswerWithoutADecision } from './rules/no-answer-without-a-decision.ts'
import { rule as noBabyMailAfterPregnancyLoss } from './rules/no-baby-mail-after-pregnancy-loss.ts'
import { rule as noBabyMailTooSoon } from './rules/no-baby-mail-too-soon.ts'
import { rule as noBabyThatNobodyToldOf } from './rules/no-baby-that-nobody-told-of.ts'
import { rule as noBareConditional } from './rules/no-bare-conditional.ts'
import { rule as noBillForARuinedHome } from './rules/no-bill-for-a-ruined-home.ts'
import { rule as noBillInTheDaysOfADeath } from './rules/no-bill-in-the-days-of-a-death.ts'
import { rule as noBillRightAfterPayment } from './rules/no-bill-right-after-payment.ts'
import { rule as noBirthdayWishWithoutABirthday } from './rules/no-birthday-wish-without-a-birthday.ts'
import { rule as noBrokenTemplate } from './rules/no-broken-template.ts'
import { rule as noCheckUpBesideARenewal } from './rules/no-check-up-beside-a-renewal.ts'
import { rule as noCheckUpThatSells } from './rules/no-check-up-that-sells.ts'
import { rule as noCheerAroundSadWords } from './rules/no-cheer-around-sad-words.ts'
import { rule as noCheerFromTheFormerEmployer } from './rules/no-cheer-from-the-former-employer.ts'
import { rule as noCollectionAfterDisaster } from './rules/no-collection-after-disaster.ts'
import { rule as noCollectionInGrief } from './rules/no-collection-in-grief.ts'
import { rule as noCollectionInHardship } from './rules/no-collection-in-hardship.ts'
import { rule as noCollectionRightAfterPayment } from './rules/no-collection-right-after-payment.ts'
import { rule as noCollectionWithoutADebtOnFile } from './rules/no-collection-without-a-debt-on-file.ts'
import { rule as noCongratulationAfterLayoff } from './rules/no-congratulation-after-layoff.ts'
import { rule as noCouplesMailAfterSeparation } from './rules/no-couples-mail-after-separation.ts'
import { rule as noCouplesMailToTheWidowed } from './rules/no-couples-mail-to-the-widowed.ts'
import { rule as noCreditOrBetsInNeed } from './rules/no-credit-or-bets-in-need.ts'
import { rule as noCustomerMailAfterCancellation } from './rules/no-customer-mail-after-cancellation.ts'
import { rule as noDatingAfterAPartnersDeath } from './rules/no-dating-after-a-partners-death.ts'
import { rule as noDeadlineInHardTimes } from './rules/no-deadline-in-hard-times.ts'
import { rule as noDeathNewsInMarketing } from './rules/no-death-news-in-marketing.ts'
import { rule as noDemandDuringADispute } from './rules/no-demand-during-a-dispute.ts'
import { rule as noDemandWithoutADebt } from './rules/no-demand-without-a-debt.ts'
import { rule as noFailedPaymentWithoutARecord } from './rules/no-failed-payment-without-a-record.ts'
import { rule as noFalseReplyInTheSubject } from './rules/no-false-reply-in-the-subject.ts'
import { rule as noFamilyOccasionAfterAChildsDeath } from './rules/no-family-occasion-after-a-childs-death.ts'
import { rule as noFamilyOccasionAfterPregnancyLoss } from './rules/no-family-occasion-after-pregnancy-loss.ts'
import { rule as noFuneralCoverInGriefOrIllness } from './rules/no-funeral-cover-in-grief-or-illness.ts'
import { rule as noGuiltOrFearInHardTimes } from './rules/no-guilt-or-fear-in-hard-times.ts'
import { rule as noIdleAuthorWord } from './rules/no-idle-author-word.ts'
import { rule as noInsecureLinks } from './rules/no-insecure-links.ts'
import { rule as noJokeInHardTimes } from './rules/no-joke-in-hard-times.ts'
import { rule as noLinkThatShowsAnotherAddress } from './rules/no-link-that-shows-another-address.ts'
import { rule as noLinksToTestMachines } from './rules/no-links-to-test-machines.ts'
import { rule as noMachineOverAConversation } from './rules/no-machine-over-a-conversation.ts'
import { rule as noMachineWrittenCondolence } from './rules/no-machine-written-condolence.ts'
import { rule as noMailAgainstAnOptOut } from './rules/no-mail-against-an-opt-out.ts'
import { rule as noMailOfPicturesOnly } from './rules/no-mail-of-pictures-only.ts'
import { rule as noMailThatNamesTheDead } from './rules/no-mail-that-names-the-dead.ts'
import { rule as noMailToTheDead } from './rules/no-mail-to-the-dead.ts'
import { rule as noMarketingToAnEstate } from './rules/no-marketing-to-an-estate.ts'
import { rule as noMissingPartial } from './rules/no-missing-partial.ts'
import { rule as noNoticeOfDeathWithoutProof } from './rules/no-notice-of-death-without-proof.ts'
import { rule as noOfferInAReceipt } from './rules/no-offer-in-a-receipt.ts'
import { rule as noOfferInASafetyNotice } from './rules/no-offer-in-a-safety-notice.ts'
import { rule as noOfferThatNamesTheDead } from './rules/no-offer-that-names-the-dead.ts'
import { rule as noOnboardingBesideACancellation } from './rules/no-onboarding-beside-a-cancellation.ts'
import { rule as noOverlongSubject } from './rules/no-overlong-subject.ts'
import { rule as noParentsDayAfterADeath } from './rules/no-parents-day-after-a-death.ts'
import { rule as noPartyAfterADeath } from './rules/no-party-after-a-death.ts'
import { rule as noPartyAfterDisaster } from './rules/no-party-after-disaster.ts'
import { rule as noPartyAtTheSickbed } from './rules/no-party-at-the-sickbed.ts'
import { rule as noPartyInMoneyTrouble } from './rules/no-party-in-money-trouble.ts'
import { rule as noPartyInsideAnApology } from './rules/no-party-inside-an-apology.ts'
import { rule as noPartyOnADayOfMourning } from './rules/no-party-on-a-day-of-mourning.ts'
import { rule as noPetMailAfterAPetDied } from './rules/no-pet-mail-after-a-pet-died.ts'
import { rule as noPlaceholderText } from './rules/no-placeholder-text.ts'
import { rule as noPraiseOfServiceWithoutAJob } from './rules/no-praise-of-service-without-a-job.ts'
import { rule as noPrivateNoteInAnAddress } from './rules/no-private-note-in-an-address.ts'
import { rule as noPunOnATragedyElsewhere } from './rules/no-pun-on-a-tragedy-elsewhere.ts'
import { rule as noQuestionAlreadyAnswered } from './rules/no-question-already-answered.ts'
import { rule as noRecapOfAYearOfLoss } from './rules/no-recap-of-a-year-of-loss.ts'
import { rule as noRefusalBesideAnAcceptance } from './rules/no-refusal-beside-an-acceptance.ts'
import { rule as noRefusalOfTheAccepted } from './rules/no-refusal-of-the-accepted.ts'
import { rule as noRefusalWithoutADecision } from './rules/no-refusal-without-a-decision.ts'
import { rule as noRenewalWithoutAContract } from './rules/no-renewal-without-a-contract.ts'
import { rule as noRequestNotToReply } from './rules/no-request-not-to-reply.ts'
import { rule as noSaleAfterADataBreach } from './rules/no-sale-after-a-data-breach.ts'
import { rule as noSaleAfterDisaster } from './rules/no-sale-after-disaster.ts'
import { rule as noSaleAfterOurAccident } from './rules/no-sale-after-our-accident.ts'
import { rule as noSaleAtTheDeathbed } from './rules/no-sale-at-the-deathbed.ts'
import { rule as noSaleDuringAComplaint } from './rules/no-sale-during-a-complaint.ts'
import { rule as noSaleDuringAnOutage } from './rules/no-sale-during-an-outage.ts'
import { rule as noSaleInFreshGrief } from './rules/no-sale-in-fresh-grief.ts'
import { rule as noSaleInTheNameOfADayOfMourning } from './rules/no-sale-in-the-name-of-a-day-of-mourning.ts'
import { rule as noSaleInsideACondolence } from './rules/no-sale-inside-a-condolence.ts'
import { rule as noSaleOnADayOfMourning } from './rules/no-sale-on-a-day-of-mourning.ts'
import { rule as noSaleOnATragedy } from './rules/no-sale-on-a-tragedy.ts'
import { rule as noSaleRightAfterAComplaint } from './rules/no-sale-right-after-a-complaint.ts'
import { rule as noSaleWhileWeOwe } from './rules/no-sale-while-we-owe.ts'
import { rule as noSellingThroughSympathy } from './rules/no-selling-through-sympathy.ts'
import { rule as noSenderAtAFreeMailbox } from './rules/no-sender-at-a-free-mailbox.ts'
import { rule as noSenderThatNobodyReads } from './rules/no-sender-that-nobody-reads.ts'
import { rule as noShortenedLinks } from './rules/no-shortened-links.ts'
import { rule as noShoutingSubject } from './rules/no-shouting-subject.ts'
import { rule as noSurgeInAnEmergency } from './rules/no-surge-in-an-emergency.ts'
import { rule as noSurveyAboutWhatNeverCame } from './rules/no-survey-about-what-never-came.ts'
import { rule as noSurveyDuringAComplaint } from './rules/no-survey-during-a-complaint.ts'
import { rule as noSurveyInHardTimes } from './rules/no-survey-in-hard-times.ts'
import { rule as noSurveyRightAfterCancellation } from './rules/no-survey-right-after-cancellation.ts'
import { rule as noSurveyWhileWeOwe } from './rules/no-survey-while-we-owe.ts'
import { rule as noSympathyForALossThatWasNot } from './rules/no-sympathy-for-a-loss-that-was-not.ts'
import { rule as noThreatDuringABillingComplaint } from './rules/no-threat-during-a-billing-complaint.ts'
import { rule as noUnescapedMergeFields } from './rules/no-unescaped-merge-fields.ts'
import { rule as noUnknownHelper } from './rules/no-unknown-helper.ts'
import { rule as noUpsellAfterAFailedPayment } from './rules/no-upsell-after-a-failed-payment.ts'
import { rule as noUpsellInMoneyTrouble } from './rules/no-upsell-in-money-trouble.ts'
import { rule as noWeaponsAfterAShooting } from './rules/no-weapons-after-a-shooting.ts'
import { rule as noWeddingThatNobodyToldOf } from './rules/no-wedding-that-nobody-told-of.ts'
import { rule as noWelcomeAfterCancellation } from './rules/no-welcome-after-cancellation.ts'
import { rule as noWelcomeWithoutJoining } from './rules/no-welcome-without-joining.ts'
import { rule as noWinbackAfterADeathOrLoss } from './rules/no-winback-after-a-death-or-loss.ts'
import { rule as noWinbackOfANewcomer } from './rules/no-winback-of-a-newcomer.ts'
import { rule as noWinbackTooSoon } from './rules/no-winback-too-soon.ts'
import { rule as noWorkAnniversaryAfterLayoff } from './rules/no-work-anniversary-after-layoff.ts'
import { rule as requireANameOfTheirOwn } from './rules/require-a-name-of-their-own.ts'
import { rule as requireCheckOfASuspectedDeath } from './rules/require-check-of-a-suspected-death.ts'
import { rule as requireContext } from './rules/require-context.ts'
import { rule as requireDeclaredTraits } from './rules/require-declared-traits.ts'
import { rule as requireDefaultsForMergeFields } from './rules/require-defaults-for-merge-fields.ts'
import { rule as requireFilledNames } from './rules/require-filled-names.ts'
import { rule as requireGentleVariant } from './rules/require-gentle-variant.ts'
import { rule as requireImageAlternatives } from './rules/require-image-alternatives.ts'
import { rule as requireJudgeableLanguage } from './rules/require-judgeable-language.ts'
import { rule as requireNamedAuthorOfACondolence } from './rules/require-named-author-of-a-condolence.ts'
import { rule as requireOneClickUnsubscribe } from './rules/require-one-click-unsubscribe.ts'
import { rule as requireOneRecordPerPerson } from './rules/require-one-record-per-person.ts'
import { rule as requirePostalAddress } from './rules/require-postal-address.ts'
import { rule as requirePreheader } from './rules/require-preheader.ts'
import { rule as requireReadableRecords } from './rules/require-readable-records.ts'
import { rule as requireReaderFieldInTemplate } from './rules/require-reader-field-in-template.ts'
import { rule as requireSafeUnsubscribeAddress } from './rules/require-safe-unsubscribe-address.ts'
import { rule as requireSubject } from './rules/require-subject.ts'
import { rule as requireTextThatFitsItsPurpose } from './rules/require-text-that-fits-its-purpose.ts'
import { rule as requireVisibleUnsubscribe } from './rules/require-visible-unsubscribe.ts'
import { rule as requireWayToAHuman } from './rules/require-way-to-a-human.ts'
import { rule as requireWordOnDoubt } from './rules/require-word-on-doubt.ts'

/** All rules of heed, by id. */
export const rules: readonly Rule[] = [
  noAcceptanceBesideARejection,
  noAcceptanceOfTheRejected,
  noAlarmAsBait,
  noAnswerWithoutADecision,
  noBabyMailAfterPregnancyLoss,
  noBabyMailTooSoon,
  noBabyThatNobodyToldOf,
  noBareConditional,
  noBillForARuinedHome,
  noBillInTheDaysOfADeath,
  noBillRightAfterPayment,
  noBirthdayWishWithoutABirthday,
  noBrokenTemplate,
  noCheckUpBesideARenewal,
  noCheckUpThatSells,
  noCheerAroundSadWords,
  noCheerFromTheFormerEmployer,
  noCollectionAfterDisaster,
  noCollectionInGrief,
  noCollectionInHardship,
  noCollectionRightAfterPayment,
  noCollectionWithoutADebtOnFile,
  noCongratulationAfterLayoff,
  noCouplesMailAfterSeparation,
  noCouplesMailToTheWidowed,
  noCreditOrBetsInNeed,
  noCustomerMailAfterCancellation,
  noDatingAfterAPartnersDeath,
  noDeadlineInHardTimes,
  noDeathNewsInMarketing,
  noDemandDuringADispute,
  noDemandWithoutADebt,
  noFailedPaymentWithoutARecord,
  noFalseReplyInTheSubject,
  noFamilyOccasionAfterAChildsDeath,
  noFamilyOccasionAfterPregnancyLoss,
  noFuneralCoverInGriefOrIllness,
  noGuiltOrFearInHardTimes,
  noIdleAuthorWord,
  noInsecureLinks,
  noJokeInHardTimes,
  noLinkThatShowsAnotherAddress,
  noLinksToTestMachines,
  noMachineOverAConversation,
  noMachineWrittenCondolence,
  noMailAgainstAnOptOut,
  noMailOfPicturesOnly,
  noMailThatNamesTheDead,
  noMailToTheDead,
  noMarketingToAnEstate,
  noMissingPartial,
  noNoticeOfDeathWithoutProof,
  noOfferInAReceipt,
  noOfferInASafetyNotice,
  noOfferThatNamesTheDead,
  noOnboardingBesideACancellation,
  noOverlongSubject,
  noParentsDayAfterADeath,
  noPartyAfterADeath,
  noPartyAfterDisaster,
  noPartyAtTheSickbed,
  noPartyInMoneyTrouble,
  noPartyInsideAnApology,
  noPartyOnADayOfMourning,
  noPetMailAfterAPetDied,
  noPlaceholderText,
  noPraiseOfServiceWithoutAJob,
  noPrivateNoteInAnAddress,
  noPunOnATragedyElsewhere,
  noQuestionAlreadyAnswered,
  noRecapOfAYearOfLoss,
  noRefusalBesideAnAcceptance,
  noRefusalOfTheAccepted,
  noRefusalWithoutADecision,
  noRenewalWithoutAContract,
  noRequestNotToReply,
  noSaleAfterADataBreach,
  noSaleAfterDisaster,
  noSaleAfterOurAccident,
  noSaleAtTheDeathbed,
  noSaleDuringAComplaint,
  noSaleDuringAnOutage,
  noSaleInFreshGrief,
  noSaleInTheNameOfADayOfMourning,
  noSaleInsideACondolence,
  noSaleOnADayOfMourning,
  noSaleOnATragedy,
  noSaleRightAfterAComplaint,
  noSaleWhileWeOwe,
  noSellingThroughSympathy,
  noSenderAtAFreeMailbox,
  noSenderThatNobodyReads,
  noShortenedLinks,
  noShoutingSubject,
  noSurgeInAnEmergency,
  noSurveyAboutWhatNeverCame,
  noSurveyDuringAComplaint,
  noSurveyInHardTimes,
  noSurveyRightAfterCancellation,
  noSurveyWhileWeOwe,
  noSympathyForALossThatWasNot,
  noThreatDuringABillingComplaint,
  noUnescapedMergeFields,
  noUnknownHelper,
  noUpsellAfterAFailedPayment,
  noUpsellInMoneyTrouble,
  noWeaponsAfterAShooting,
  noWeddingThatNobodyToldOf,
  noWelcomeAfterCancellation,
  noWelcomeWithoutJoining,
  noWinbackAfterADeathOrLoss,
  noWinbackOfANewcomer,
  noWinbackTooSoon,
  noWorkAnniversaryAfterLayoff,
  requireANameOfTheirOwn,
  requireCheckOfASuspectedDeath,
  requireContext,
  requireDeclaredTraits,
  requireDefaultsForMergeFields,
  requireFilledNames,
  requireGentleVariant,
  requireImageAlternatives,
  requireJudgeableLanguage,
  requireNamedAuthorOfACondolence,
  requireOneClickUnsubscribe,
  requireOneRecordPerPerson,
  requirePostalAddress,
  requirePreheader,
  requireReadableRecords,
  requireReaderFieldInTemplate,
  requireSafeUnsubscribeAddress,
  requireSubject,
  requireTextThatFitsItsPurpose,
  requireVisibleUnsubscribe,
  requireWayToAHuman,
  requireWordOnDoubt,
]
