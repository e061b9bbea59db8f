import type { CueRule } from './promise-cues.ts'

/** How agents commit themselves in English, over folded words. */

const CREW = '(?:teams?|technicians?|engineers?|developers?|devs|colleagues?|specialists?|advis[eo]rs?|managers?|experts?|courier|driver|carrier|department|agents?|consultants?|support)'
const WHO = `\\b(?:i|we|(?:our|my|the|an?|one of (?:our|my)|another)(?: [\\w'-]+){0,2}? ${CREW}(?: \\w+)?|${CREW} \\w+|(?:someone|somebody|one)(?: (?:from|in|on|at|of) (?:our|the|my)(?: \\w+){1,2}?)?|my colleague \\w+)`
const FUTURE = "(?:'ll|(?:'m| am|'re| are|'s| is) (?:going|aiming|planning|hoping|due|about) to| (?:will|shall|should|expect to|hope to|aim to|plan to|intend to|promise to))"
const FUTURES = ["'ll", 'will', 'shall', 'should', 'going to', 'expect', 'hop', 'aim', 'plan', 'intend', 'promis', 'about to', 'due to']
const ADVERBS = "(?: (?:also|then|now|both|again|personally|certainly|definitely|gladly|probably|likely|hopefully|try to|try and|aim to|be able to|make sure to|be sure to|do (?:my|our) best to|go ahead and|either|still|have to)(?= ))*"

/** To write or to call again: a commitment even when no time is named. */
const REPLY = '(?:ping you|be in contact|(?:get|come|be|circle|revert|write|report|getting|coming|reverting|reporting) back|back (?:to|with) (?:you|an|a|the)|update you|updating you|let you know|keep (?:you|the ticket|this) (?:posted|updated|informed|up to date|in the loop)|(?:be|get|stay) in (?:touch|contact)|touch base|follow(?:ing)? up|contact(?:ing)? you|call(?:ing)? you|ring you|phone you|email you|e-mail you|write to you|inform you|notify you|reply to you|respond to you)'
/** The same, of which the reply itself may speak. */
const ANSWER = '(?:reply|respond|report|revert)'
const DEED = '(?:update|call|ring|phone|contact|email|e-mail|mail|message|text|answer|write|confirm|inform|notify|tell|advise|send|share|post|provide|give|forward|publish|issue|ship|deliver|dispatch|replace|refund|credit|reimburse|process|fix|solve|resolve|sort|repair|patch|correct|restore|roll|deploy|release|install|migrate|restart|reset|look|check|investigat|test|review|examine|see to|see what|take (?:care|a look|another look|over)|have|finish|complet|finali[sz]e|do|work|escalate|arrange|schedule|book|prepare|file|open|raise|create|upgrade|chase|speak|talk|discuss|attend|handle|start|begin|make|ensure|visit|ping|be (?:with you|there|done|ready|back|on site|sending|shipping|deploying|looking|checking|working|calling|contacting|releasing|rolling)|come|pick|push|add|remove|change|set|implement|get|bring|reach|switch|run|try|analy[sz]e|dig|return|go through|join|keep)'
const WORD_END = "(?:ing|e|ed)?(?![\\w'])"

const DELIVERABLE = '(?:answer|reply|response|update|news|refund|quote|solution|fix|confirmation|call|email|e-mail|message|money|parcel|package|order|replacement|part|access|contract|document|report|information|details|feedback|invoice|credit|copy|link|key|result|workaround|estimate)s?'
const DONE = '(?:fixed|resolved|solved|done|ready|back|available|restored|completed|complete|live|shipped|sent|delivered|processed|refunded|released|deployed|sorted|in touch|with you|working|finished|corrected|credited|up|repaired|replaced|rolled out|reset|installed|answered|operational|online|reimbursed|migrated|dispatched|looked (?:at|into)|called|contacted|notified|informed|updated|published|posted|provided|given|emailed|escalated|activated|reactivated|unlocked|on (?:its|the) way|over)'
const PLANNED = "(?:fix|update|delivery|repair|restoration|resolution|deployment|roll-?out|maintenance|visit|refund|shipment|release|call ?back|call|migration|patch|replacement|reply|answer|response|service|recovery)"

export const englishCues: readonly CueRule[] = [
  { pattern: new RegExp(`${WHO}${FUTURE}${ADVERBS} ${REPLY}(?![\\w'])`, 'g'), hints: FUTURES, needs: 'nothing', kind: 'reply' },
  { pattern: new RegExp(`${WHO}${FUTURE}${ADVERBS} (?:look into|sort|take care of|see to|check on|investigate)(?![\\w'])`, 'g'), hints: FUTURES, needs: 'nothing', kind: 'deed' },
  { pattern: new RegExp(`${WHO}${FUTURE}${ADVERBS} (?:${DEED}|${ANSWER})${WORD_END}`, 'g'), hints: FUTURES, needs: 'word', kind: 'deed' },
  { pattern: new RegExp(`^[\\s"(-]*(?:(?:and|then|so|ok|okay|sure|great|hi|thanks|yes)[, ]+)*(?:will|shall|(?:i|we) (?:will|shall)|'ll)${ADVERBS} ${REPLY}(?![\\w'])`, 'g'), hints: ['will', 'shall'], needs: 'nothing', kind: 'reply' },
  { pattern: new RegExp(`^[\\s"(-]*(?:(?:and|then|so|ok|okay|sure)[, ]+)*will${ADVERBS} ${DEED}${WORD_END}`, 'g'), hints: ['will', 'shall'], needs: 'word', kind: 'deed' },
  { pattern: new RegExp(`(?<=\\b(?:i|we|i've|we've|i'm|we're|our|my)\\b[^,;]{0,80})[,\\s](?:and|then|but)(?: then| also)? (?:will|'ll)${ADVERBS} (?:${REPLY}|${DEED}${WORD_END})(?![\\w'])`, 'g'), hints: [' and will', ' then will', ' but will', ' also will', " and 'll"], needs: 'word', kind: 'deed' },
  { pattern: /\b(?:let me|i need to|i want to|allow me to|i'd like to|we need to) (?:check|look|find out|verify|ask|investigate|see|discuss|speak|consult)\b[^.;]{0,60}?\band (?:get|come|revert|be|report) back\b/g, hints: [' back'], needs: 'nothing', kind: 'reply' },
  { pattern: /\b(?:leave (?:it|this|that) with me|you have my word|consider it done|i give you my word)\b/g, needs: 'nothing', kind: 'deed' },
  { pattern: new RegExp("\\b(?:i|we) promise(?: you)?(?! that)\\b", 'g'), needs: 'word', kind: 'deed' },
  { pattern: /\b(?:get|getting|come|coming|be|revert) back to you\b/g, hints: ['back to you'], needs: 'word', kind: 'reply' },
  { pattern: /\b(?:i'm|we're|i am|we are) (?:sending|shipping|calling|rolling out|deploying|releasing|publishing|coming|replacing|refunding|restoring|installing)\b/g, hints: ['ing'], needs: 'word', kind: 'deed' },
  { pattern: new RegExp("\\byou(?:'ll| will| should| shall| can expect to| are going to)(?: also| then| now| definitely| certainly)? (?:hear|hear back|be hearing) from (?:us|me|our|the|my|him|her|them|one of)\\b", 'g'), hints: ['you'], needs: 'nothing', kind: 'reply' },
  { pattern: new RegExp(`\\byou(?:'ll| will| should| shall| can expect to| are going to)(?: also| then| now| definitely| certainly)? (?:hear back|be (?:contacted|called|notified|informed|refunded|credited|reimbursed|updated|emailed))(?![\\w'])`, 'g'), hints: ['you'], needs: 'word', kind: 'deed' },
  { pattern: new RegExp(`\\byou(?:'ll| will| should| shall| can expect to| are going to)(?: also| then| now)? (?:receive|have|get|see)(?: (?!not\\b)[\\w'-]+){0,4}? ${DELIVERABLE}(?![\\w'])`, 'g'), hints: ['you'], needs: 'word', kind: 'deed' },
  { pattern: /\byou(?:'ll| will| should| shall| can expect to| are going to)(?: also| then| now)? (?:receive|have|get|see) (?:it|them|this|that|everything|one|access)\b/g, hints: ['you'], needs: 'time', kind: 'deed' },
  { pattern: new RegExp(`(?:\\b(?:will|should|shall|ought to|going to|(?:expected|scheduled|planned|due|set|estimated) to)|'ll)(?: now| also| all| then| be able to| probably| hopefully| again)* (?:be (?:fully |completely |all )?${DONE}|have been (?:fixed|resolved)|ship|arrive|go live|go out|roll out|resume|land|come back|follow)(?![\\w'])`, 'g'), hints: ['will', 'should', 'shall', "'ll", 'ought', 'going to', 'expected', 'scheduled', 'planned', 'due', 'set to', 'estimated'], needs: 'word', kind: 'deed' },
  { pattern: /\b(?:next|another|further|our next|following|new)(?: \w+)? (?:update|message|report|communication|bulletin|check-in|post)s?\b(?: (?:is|will be|will follow|will come|to follow|follows|scheduled|expected|due|planned))*/g, hints: ['next ', 'another ', 'further ', 'following ', 'new '], needs: 'word', kind: 'update' },
  { pattern: new RegExp(`\\b${PLANNED}s? (?:is |are |has been |have been |was |will be )?(?:now )?(?:scheduled|planned|expected|due|booked|set|estimated|confirmed)(?![\\w'])`, 'g'), hints: ['scheduled', 'planned', 'expected', 'due', 'booked', 'set', 'estimated', 'confirmed'], needs: 'word', kind: 'deed' },
  { pattern: /\b(?:(?:current |new |our )?eta(?: for (?:the |a |this )?\w+)?|estimated (?:time of )?(?:resolution|delivery|fix|arrival|repair)(?: time)?)\b(?: is| of)?[:\s-]*(?=.)/g, hints: ['eta', 'estimated'], needs: 'word', kind: 'deed' },
  { pattern: /(?:^[\s"(-]*|\b(?:can|should|may|please) )expect (?:an?|our|my|the|to (?:hear|receive|get|have)|it|this|news|more)\b/g, hints: ['expect'], needs: 'word', kind: 'reply' },
  { pattern: new RegExp(`^[\\s"(-]*(?:an? |the |your |our )?(?:answer|reply|response|update|call ?back|fix|refund|delivery|quote|replacement)s? (?:to follow )?(?=by|within|before|at \\d|in \\w|tomorrow|today|on )`, 'g'), needs: 'word', kind: 'reply' },
]
