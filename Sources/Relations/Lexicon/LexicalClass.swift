internal import Linguistics

/// Classes of nouns, of `grammar/nouns.txt`.
enum NounClass: Int, LexicalClass {
  case abroad, academy, adviser, aide, answer, attackInWords, audience, body, border, charged,
    claim, companion,
    contest, deed, delegate, departure, dispute
  case division, election, fighter, headOfState, headship, hosted, insideBody, land, led, lesser,
    local
  case member, minister, mission, nationalOffice, officeField, opponent, organ, owned, pairLeader
  case pairOrganization, pairPerson, pairState, parliament, partOfLand, partisan, partner
  case partyWord, person, post, presidency, privateBody, privateField, privatePerson, privateRole,
    quantity
  case rank, realm, region, reign, repression, ruled, ruling, saying, settlement, share
  case singleOffice, staff, statement, succession, thing, tie, trade, unarmedAdjective
  case unarmedMatter, union, violence, voice, wording
}

/// Classes of verbs, nouns and adjectives, of `grammar/speech.txt`.
enum SpeechClass: Int, LexicalClass {
  case ability, ableAdjective, accedingVerb, achieved, adoptingVerb, aimingVerb, allegation,
    animateObject
  case appointment, attackingVerb, attributingVerb, backingNoun, befallingVerb, belongingVerb
  case blamedAdjective
  case cancellingVerb, claimingVerb, completed, conditioningVerb, copula, debatingVerb, demandNoun,
    demandingVerb,
    denial, denialNoun, destiningVerb
  case doubtAdjective, doubtNoun, electingVerb, endingNoun, endingVerb, engagingVerb, excludingVerb
  case fearVerb, foilingVerb
  case followingVerb, foremostAdjective, foreseeing, gatheringVerb, harmingVerb, headingVerb,
    hiringVerb, hostingVerb, impersonal
  case implicatingVerb, infinitiveNoun, informingVerb, intention, interviewingVerb, inverseSupport
  case inverting, judgingVerb, labellingVerb, leading, leavingVerb, linkingVerb, losingVerb, motion,
    namingVerb,
    negotiatingVerb, oathVerb
  case objectControl, occurringVerb, opposingVerb, outgoingAdjective, owningVerb, partyVerb,
    pastAdjective
  case placingVerb, planAdjective, planNoun, possibility, presiding, proofNoun, proposingVerb,
    provingVerb,
    quittingVerb
  case readyAdjective, refusingVerb, reluctance, representingVerb, schedulingVerb, seatVerb
  case sendingVerb, servingVerb, souringAdjective, souringNoun, souringVerb, speech,
    succeedingVerb
  case strivingVerb, supportVerb, tellingVerb, thankingVerb, threateningVerb, transparentNoun,
    untrueAdjective, warningVerb
  case withstandingVerb
}

/// Classes of words that tell when, of `grammar/dates.txt`.
enum DateClass: Int, LexicalClass {
  case ahead, back, first, month, monthLead, monthUnit, shift, week, weekday, yearLead, yearUnit
}
